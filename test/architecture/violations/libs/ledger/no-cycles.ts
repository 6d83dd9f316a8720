import { second } from './no-cycles-second';

export const first = () => second;
