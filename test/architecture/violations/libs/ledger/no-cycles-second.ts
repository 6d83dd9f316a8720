import { first } from './no-cycles';

export const second = () => first;
