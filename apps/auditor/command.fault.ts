/** What whoever typed the command can put right; it is told in one line, without a stack. */
export class CommandFault extends Error {}
