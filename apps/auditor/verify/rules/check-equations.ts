import { type CaptureState, type Figures, type LineState, type Order, owed } from '@domain';
import { wrong } from '../wrong';

const FIGURES = ['amount', 'taxAmount'] as const;
const ENDS = ['captured', 'released', 'expired', 'cancelled', 'remaining'] as const;

/** The equations that hold after every event of every history. Throws WrongEvent naming the first that does not. */
export function checkEquations(order: Order, moneyIn: bigint): void {
  for (const line of order.lines) checkLine(line);
  for (const capture of order.captures) checkCapture(capture);
  checkCaptured(order);
  const orderAmount = order.lines.reduce((sum, { total }) => sum + total.amount, 0n);
  if (orderAmount !== order.orderAmount) wrong(`its lines total ${orderAmount}, the order ${order.orderAmount}`);
  const held = order.captures.reduce((sum, { paid }) => sum + paid, order.credit + order.prepayment);
  if (held !== moneyIn) wrong(`the customer paid ${moneyIn}, and ${held} is accounted for`);
  if (order.prepayment < 0n) wrong('the prepayment is below 0');
}

function checkLine({ line, total, ...state }: LineState): void {
  for (const figure of FIGURES) {
    const sum = ENDS.reduce((all, end) => all + state[end][figure], 0n);
    if (sum !== total[figure]) wrong(`the parts of line ${line.lineId} come to ${sum} of ${total[figure]} (${figure})`);
  }
}

function checkCapture(capture: CaptureState): void {
  const { captureNumber, captured, refunded, failed, lines } = capture;
  for (const line of lines) {
    if (!failed) checkWithin(line.refunded, line.captured, `line ${line.lineId} of capture ${captureNumber}`);
  }
  if (refunded.amount < 0n || (!failed && refunded.amount > captured.amount)) {
    wrong(`capture ${captureNumber} of ${captured.amount} has ${refunded.amount} refunded`);
  }
  if (owed(capture) < 0n) wrong(`capture ${captureNumber} is owed ${owed(capture)}`);
}

/** Refunded is at most captured in size, with its sign. */
function checkWithin(refunded: Figures, captured: Figures, name: string): void {
  for (const figure of FIGURES) {
    const [part, whole] =
      captured[figure] < 0n ? [-refunded[figure], -captured[figure]] : [refunded[figure], captured[figure]];
    if (part < 0n || part > whole) wrong(`${name}: ${refunded[figure]} of ${captured[figure]} is refunded (${figure})`);
  }
}

/** What the lines say was captured is what the standing captures took. */
function checkCaptured({ lines, captures }: Order): void {
  for (const figure of FIGURES) {
    const byLines = lines.reduce((sum, line) => sum + line.captured[figure], 0n);
    const byCaptures = captures.reduce((sum, { failed, captured }) => sum + (failed ? 0n : captured[figure]), 0n);
    if (byLines !== byCaptures) wrong(`its lines have ${byLines} captured, its captures ${byCaptures} (${figure})`);
  }
}
