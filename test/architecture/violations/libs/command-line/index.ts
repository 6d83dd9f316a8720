export const command_line = 'command-line';
