import { command_line } from '@command-line';

export const bar = command_line;
