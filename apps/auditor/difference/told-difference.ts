import { toDecimalText } from '@domain';
import type { Difference } from '@ledger';

type OneOf<Name extends keyof Difference> = NonNullable<Difference[Name]> extends readonly (infer Row)[] ? Row : never;

export function toldEvent({ sequence, stream, revision, type, recordedAt }: OneOf<'events'>): string {
  return `#${sequence} ${stream}@${revision} ${type} ${recordedAt}`;
}

export function toldOrder({ orderId, statusBefore, statusAfter, currency, figures }: OneOf<'orders'>): string[] {
  const changed = figures.map(({ figure, measure, ...change }) => {
    const name = measure === 'amount' ? figure : `${figure} ${measure}`;
    return `    ${name.padEnd(20)} ${measure === 'quantity' ? toldCount(change) : toldChange(change, currency)}`;
  });
  return [`order ${orderId}: ${statusBefore ?? 'nothing'} -> ${statusAfter}`, ...changed];
}

export function toldCustomer({ figure, currency, ...change }: OneOf<'customer'>): string {
  return `customer ${figure}: ${toldChange(change, currency)}`;
}

export function toldQueue({ currency, due, kind, mirrors, ...change }: OneOf<'settlementQueue'>): string {
  return `queue of ${due}, ${kind}${mirrors ? ` of ${mirrors}` : ''}: ${toldChange(change, currency)}`;
}

export function toldAccount({ merchantId, account, currency, ...change }: OneOf<'accounts'>): string {
  return `account ${account} of ${merchantId}: ${toldChange(change, currency)}`;
}

interface Told {
  readonly before: bigint;
  readonly after: bigint;
  readonly by: bigint;
}

function toldChange({ before, after, by }: Told, currency: string): string {
  const [was, is, more] = [before, after, by].map((amount) => toDecimalText(amount, currency));
  return `${was} -> ${is} ${currency}, by ${more}`;
}

function toldCount({ before, after, by }: Told): string {
  return `${before} -> ${after}, by ${by}`;
}
