import type { ExportVerdict } from './export/verify-export';
import type { Verdict } from './verify-events';

export function isRight({ firstWrong, wrong }: Verdict): boolean {
  return !firstWrong && wrong.length === 0;
}

/** A verdict for people. */
export function told(verdict: Verdict & Partial<ExportVerdict>): string {
  const { events, streams, ledgerId, firstWrong, wrong, heads, rootHash, kind, place } = verdict;
  if (firstWrong) {
    const { event, sequence, what } = firstWrong;
    return [
      `WRONG at sequence ${sequence}: ${event.type} ${event.eventId}`.trimEnd(),
      `${event.stream}@${event.revision}: ${what}`,
      ...(place === undefined ? [] : [`It stands in ${place}.`]),
      `The ${events} events before it are right. Nothing after it was looked at.`,
    ].join('\n');
  }
  if (wrong.length > 0) return wrong.map((what) => `WRONG: ${what}`).join('\n');
  return [
    `${events} events in ${streams} streams of the ledger ${ledgerId ?? '(none yet)'} are as the rules have them.`,
    ...(kind === 'partial'
      ? [`Each of them is in the tree with the root ${rootHash}. It is a part: what it leaves out, it does not say.`]
      : [
          `Their root is ${rootHash}; ${heads === 0 ? 'no signed head was' : `${heads} signed heads were`} held against it.`,
        ]),
  ].join('\n');
}
