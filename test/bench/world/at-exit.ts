import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const work = new Set<() => void>();

process.on('exit', () => {
  for (const last of work) last();
});
// Ended by a signal, a process would leave without a word.
for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));

/** Does something when this process ends, also by Ctrl-C. Answers how to be told that it is done already. */
export function atExit(last: () => void): () => void {
  work.add(last);
  return () => void work.delete(last);
}
