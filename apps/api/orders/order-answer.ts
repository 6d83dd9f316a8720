import type { OrderLine } from '@domain';
import type { CommandAnswer } from '@ledger';
import { personalJson } from '../wire/personal-text';
import { sortedMembers } from '../wire/sorted-members';

/** The order that was authorized, with its lines as they were numbered. */
export function orderAnswer({ events: [first] }: CommandAnswer) {
  if (first?.event.type !== 'OrderAuthorized') throw new Error('an order was answered without its event');
  const { orderAmount, lines, customerDetails, paymentTermDays, merchantReferences, effectiveAt } = first.event;
  return {
    orderAmount,
    lines: sortedMembers(soldLines(lines)),
    ...(customerDetails && { customer: personalJson(customerDetails) }),
    paymentTermDays,
    ...(merchantReferences && { merchantReferences: sortedMembers(merchantReferences) }),
    recordedAt: first.recordedAt,
    ...(effectiveAt !== undefined && { effectiveAt }),
  };
}

/** The implied line of an order that is an amount only is ours: callers never named it, and cannot. */
function soldLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.filter((line) => !line.implied);
}
