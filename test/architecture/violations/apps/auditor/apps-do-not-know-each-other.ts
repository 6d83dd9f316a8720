export { server } from '../api/server';
