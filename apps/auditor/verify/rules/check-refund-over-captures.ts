import { type LinePart, mulDivHalfEven, type Order, type RefundPart, type RefundRecorded } from '@domain';
import { wrong } from '../wrong';
import { captureOf, refundable } from './refunds-asked';
import { amountOf, isAllOf, isByQuantity } from './take-of-parts';

/** Holds a refund over several captures against the rules part by part: numbers, limits, tax, and that it totals at least 1. */
export function checkRefundOverCaptures(event: RefundRecorded, order: Order): void {
  if (event.refundNumber !== order.refunds.length + 1) wrong(`it is refund ${order.refunds.length + 1} of the order`);
  for (const part of event.parts) checkPart(part, order);
  const fee = event.parts.reduce((sum, { returnFeeAmount }) => sum + returnFeeAmount, 0n);
  const amount = event.parts.reduce((sum, { lines }) => sum + amountOf(lines), 0n);
  if (amount < 1n || fee > amount) wrong(`it refunds ${amount} with a return fee of ${fee}`);
}

function checkPart(part: RefundPart, order: Order): void {
  const capture = captureOf(order, part.captureId);
  if (!capture || capture.failed) wrong(`there is no standing capture ${part.captureId}`);
  const creditNoteNumber = `${capture.invoiceNumber}/R${capture.creditNotes + 1}`;
  if (part.invoiceNumber !== capture.invoiceNumber || part.captureNumber !== capture.captureNumber) {
    wrong(`it numbers the capture ${part.captureId} otherwise than the capture itself`);
  }
  if (part.creditNoteNumber !== creditNoteNumber) wrong(`its credit note is ${creditNoteNumber}`);
  for (const line of part.lines) checkLine(line, part, order);
}

function checkLine(line: LinePart, { captureId, captureNumber }: RefundPart, order: Order): void {
  const left = refundable(order, captureId, line.lineId);
  const within =
    left.amount < 0n
      ? line.amount >= left.amount && line.amount <= 0n
      : line.amount <= left.amount && line.amount >= 0n;
  const name = `line ${line.lineId} of capture ${captureNumber}`;
  if (!within || line.quantity < 0n || line.quantity > left.quantity) wrong(`it refunds more of ${name} than is left`);
  if (isAllOf(line, left) || isByQuantity(line, left)) return;
  const taxAmount = left.amount === 0n ? 0n : mulDivHalfEven(left.taxAmount, line.amount, left.amount);
  if (line.taxAmount !== taxAmount) wrong(`the tax of ${name} is ${taxAmount}`);
}
