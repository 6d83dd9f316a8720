export { engine } from '../sqlite/engine';
