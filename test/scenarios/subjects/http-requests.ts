import type { LineDescription, LineSelection, Take, UpdatedLine } from '@domain';
import type { SaidCommand } from '../reading/step';

export interface HttpRequest {
  readonly method: 'POST' | 'PATCH';
  /** Behind `/v1/orders`. */
  readonly path: string;
  readonly body?: object;
}

/** The request of each command that the tables can say. */
export function requestOf(said: SaidCommand, orderId: string): HttpRequest {
  const at = (path: string, body?: object, method: HttpRequest['method'] = 'POST'): HttpRequest => ({
    method,
    path: `/${orderId}${path}`,
    ...(body && { body }),
  });
  switch (said.type) {
    case 'AuthorizeOrder':
      return { method: 'POST', path: '', body: { orderId, ...rest(said) } };
    case 'CaptureOrder':
      return at('/captures', taking(said));
    case 'RefundOrder':
      return at('/refunds', taking(said));
    case 'UpdateOrder':
      return at('', { ...rest(said), ...(said.lines && { lines: said.lines.map(updatedLine) }) }, 'PATCH');
    case 'ReleaseRemainingAuthorization':
      return at('/release');
    case 'CancelOrder':
      return at('/cancel');
    case 'ExtendAuthorization':
      return at('/extend', said.until);
    case 'FailCapture':
      return at(`/captures/${said.captureId}/fail`);
    case 'FailRefund':
      return at(`/refunds/${said.refundId}/fail`);
    case 'AddShippingInfo':
      return at('/shipping-info', rest(said));
    case 'UpdateMerchantReferences':
      return at('/merchant-references', said.merchantReferences, 'PATCH');
    case 'RecordCustomerPayment':
      return at('/payments', rest(said));
    case 'ReverseCustomerPayment':
      return at(`/payments/${said.paymentId}/reverse`);
    case 'PayCustomerBack':
      return at('/paybacks', rest(said));
    case 'ProposeReceivableWriteOff':
      return at('/write-offs', rest(said));
    case 'ApproveReceivableWriteOff':
      return at(`/write-offs/${said.writeOffId}/approve`);
    case 'RejectReceivableWriteOff':
      return at(`/write-offs/${said.writeOffId}/reject`);
    case 'ExtendDueDate':
      return at(`/captures/${said.captureId}/due-date`, { dueDate: said.dueDate });
    case 'ExpireAuthorization':
      throw new Error('only the clock lets an authorization expire');
  }
}

function rest<Said extends SaidCommand>({ type: _, ...body }: Said): Omit<Said, 'type'> {
  return body;
}

function taking(said: Extract<SaidCommand, { take: Take }>): object {
  const { take, ...body } = rest(said);
  const amount = take.amount === undefined ? {} : { amount: take.amount };
  if (take.by === 'full') return { full: true, ...amount, ...body };
  if (take.by === 'amount') return { ...amount, ...body };
  const { lines, shareDiscounts } = take;
  return { lines: lines.map(selection), ...(shareDiscounts && { shareDiscounts }), ...amount, ...body };
}

function selection({ line, ...selected }: LineSelection): object {
  return { ...line, ...selected };
}

function updatedLine(line: UpdatedLine): { lineId: number } | (LineDescription & { replaces?: number }) {
  if ('keep' in line) return { lineId: line.keep };
  const { description, replaces } = line;
  return { ...description, ...(replaces !== undefined && { replaces }) };
}
