import type { Comparison } from './compare-logs';
import type { MovedLog } from './move-log';

/** What a copy did, for people. */
export function copyReport(ledgerId: string, { found, compared, seconds }: MovedLog): string[] {
  const events = compared.events - found.events;
  const streams = compared.streams - found.streams;
  return [
    `The ledger ${ledgerId}:`,
    ...(found.events > 0 ? [`Found     ${amount(found)} in the target, the same as in the source.`] : []),
    events > 0
      ? `Copied    ${amount({ events, streams, bytes: compared.bytes - found.bytes })} ${rate(events, seconds.copy)}.`
      : 'Copied    nothing: the target has it all.',
    `Compared  ${amount(compared)} ${rate(compared.events, seconds.compare)}: the same in both, byte for byte.`,
    `Head      sequence ${compared.events - 1}, ${compared.head?.type}, hash ${compared.head?.hash.toString('hex')}.`,
  ];
}

function amount({ events, streams, bytes }: Pick<Comparison, 'events' | 'streams' | 'bytes'>): string {
  return `${events} events, ${streams} streams, ${bytes} bytes`;
}

function rate(events: number, seconds: number): string {
  return `in ${seconds.toFixed(1)} s (${Math.round(events / Math.max(seconds, 0.001))}/s)`;
}
