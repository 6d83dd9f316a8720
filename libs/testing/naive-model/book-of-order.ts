import { type CaptureState, type Figures, type LineState, type Order, owed, owedOnOrder, status } from '@domain';
import type { Book, CaptureBook, LineBook } from './book';

/** The folded order in the words of the model, so that the two can be laid side by side. */
export function bookOfOrder(order: Order): Book {
  return {
    status: status(order),
    orderAmount: order.orderAmount,
    expiresAt: order.expiresAt,
    lines: order.lines.map(lineBook),
    captures: order.captures.map(captureBook),
    credit: order.credit,
    prepayment: order.prepayment,
    owed: owedOnOrder(order),
  };
}

function lineBook({ line, ...figures }: LineState): LineBook {
  return { lineId: line.lineId, ...figures };
}

function three({ quantity, amount, taxAmount }: Figures): Figures {
  return { quantity, amount, taxAmount };
}

function capturedLines({ lines }: CaptureState): CaptureBook['lines'] {
  return lines
    .map(({ lineId, captured, refunded }) => ({ lineId, captured: three(captured), refunded: three(refunded) }))
    .sort((a, b) => a.lineId - b.lineId);
}

/** A failed capture has no lines any more, on either side. */
function captureBook(capture: CaptureState): CaptureBook {
  const { captureId, captureNumber, failed, returnFees, paid, prepaymentUsed, writtenOff, dueDate } = capture;
  return {
    captureId,
    captureNumber,
    failed,
    lines: failed ? [] : capturedLines(capture),
    returnFees,
    paid,
    prepaymentUsed,
    writtenOff,
    owed: owed(capture),
    dueDate,
  };
}
