import { toDecimalText } from '@domain';
import type { Step } from '@ledger';

interface Told {
  readonly sequence: number;
}

/** A step for people: the event, and below it every balance that it moved. */
export function toldStep({ sequence, record, changes, entries, postings }: Step & Told): string {
  const { envelope, event } = record;
  const currency = 'currency' in event ? event.currency : undefined;
  const money = (amount: bigint) => (currency === undefined ? amount.toString() : toDecimalText(amount, currency));
  return [
    `#${sequence} ${envelope.stream}@${envelope.revision} ${event.type} ${envelope.recordedAt} by ${envelope.actor}`,
    ...changes.map(({ balance, before, after }) => `    ${balance.padEnd(12)} ${money(before)} -> ${money(after)}`),
    ...entries.map(({ kind, amount, due }) => `    queued       ${kind} ${money(amount)}, due ${due}`),
    ...postings.map(({ side, account, amount }) => `    ${side.padEnd(12)} ${account} ${money(amount)}`),
    ...(changes.length + entries.length + postings.length === 0 ? ['    moves no balance'] : []),
  ].join('\n');
}
