export { server } from '../../apps/api/server';
