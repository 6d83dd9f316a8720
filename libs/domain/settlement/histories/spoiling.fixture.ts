import type { Told } from './audited.fixture';
import { type MerchantLog, there } from './merchant-log.fixture';

type Event = Told['event'];
type Type = Event['type'];
type Of<Wanted extends Type> = Extract<Event, { type: Wanted }>;

/** A log as it would be had somebody laid hands on it, and where that is seen first. */
export interface Spoiled {
  readonly log: readonly Told[];
  readonly sequence: number;
}

/** Answers undefined for a log that has nothing to spoil in this way. */
export type Spoil = (log: MerchantLog) => Spoiled | undefined;

/** Changes members of one event of a type; `change` answers undefined for an event that it cannot change. */
export function changing<Wanted extends Type>(
  type: Wanted,
  change: (event: Of<Wanted>) => Partial<Record<keyof Of<Wanted>, unknown>> | undefined,
  actor?: (event: Of<Wanted>) => string | undefined,
): Spoil {
  return ({ log }) => {
    const found = oneOf(log, (event) => event.type === type && change(event as Of<Wanted>) !== undefined);
    if (!found) return undefined;
    const event = found.event as Of<Wanted>;
    const acting = actor?.(event);
    const spoiled = { ...found, event: { ...event, ...change(event) } as Event, ...(acting && { actor: acting }) };
    return { log: put(log, found.sequence, spoiled), sequence: found.sequence };
  };
}

/** Lets one event of a type stand in the log a second time, right behind itself, perhaps changed. */
export function repeating<Wanted extends Type>(
  type: Wanted,
  change: (event: Of<Wanted>) => Partial<Of<Wanted>> = () => ({}),
): Spoil {
  return ({ log }) => {
    const found = oneOf(log, (event) => event.type === type);
    if (!found) return undefined;
    const again = { ...found, event: { ...found.event, ...change(found.event as Of<Wanted>) } };
    return { log: log.toSpliced(found.sequence + 1, 0, again), sequence: found.sequence + 1 };
  };
}

/** Lets a proposal be approved that nobody made. */
export const withoutProposal: Spoil = ({ log }) => {
  const found = oneOf(log, (event) => event.type === 'AdjustmentProposed');
  return found && { log: put(log, found.sequence, nothingInsteadOf(found)), sequence: found.sequence + 1 };
};

/** Leaves out a settlement, and numbers the next one as if it had never been due. */
export const skippingOne: Spoil = ({ log, closed }) => {
  const found = oneOf(log, (event) => event.type === 'SettlementClosed' && event.settlementNumber < closed.length);
  if (found?.event.type !== 'SettlementClosed') return undefined;
  const { settlementNumber, openingBalance, payoutId } = found.event;
  const next = there(
    log.find(({ event }) => event.type === 'SettlementClosed' && event.settlementNumber === settlementNumber + 1),
  );
  const sent = log.find(
    ({ event }) => event.type === 'PayoutSent' && payoutId !== undefined && event.payoutId === payoutId,
  );
  const renumbered = { ...next, event: { ...next.event, settlementNumber, openingBalance } as Event };
  return {
    log: put(put(log, found.sequence, nothingInsteadOf(found)), next.sequence, renumbered),
    sequence: Math.min(next.sequence, sent?.sequence ?? next.sequence),
  };
};

function put(log: readonly Told[], sequence: number, told: Told): readonly Told[] {
  return log.with(sequence, told);
}

function nothingInsteadOf({ recordedAt }: Told): Told {
  return { recordedAt, event: { type: 'CutOffReached', cutOff: recordedAt } };
}

/** Another one for each log, so that over many of them every place is met. */
function oneOf<Logged extends { readonly event: Event }>(
  log: readonly Logged[],
  wanted: (event: Event) => boolean,
): Logged | undefined {
  const all = log.filter(({ event }) => wanted(event));
  return all[log.length % all.length];
}
