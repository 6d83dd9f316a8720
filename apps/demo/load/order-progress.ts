import type { ShareOfCapture } from '../shop';

/** What the service has answered about an order so far: what later steps are about. */
export interface OrderProgress {
  readonly captures: { readonly captureId: string; readonly amount: bigint }[];
  readonly refunds: string[];
  readonly payments: string[];
  readonly writeOffs: string[];
}

export function noProgress(): OrderProgress {
  return { captures: [], refunds: [], payments: [], writeOffs: [] };
}

/** Takes down what a command made. */
export function learn(progress: OrderProgress, body: unknown): void {
  const { capture, refund, payment, writeOff } = body as Made;
  if (capture) progress.captures.push({ captureId: capture.captureId, amount: BigInt(capture.amount) });
  if (refund) progress.refunds.push(refund.refundId);
  if (payment) progress.payments.push(payment.paymentId);
  if (writeOff) progress.writeOffs.push(writeOff.writeOffId);
}

interface Made {
  readonly capture?: { readonly captureId: string; readonly amount: number | bigint };
  readonly refund?: { readonly refundId: string };
  readonly payment?: { readonly paymentId: string };
  readonly writeOff?: { readonly writeOffId: string };
}

/** The n-th of what was made. A story that speaks of what is not there is a defect of the story. */
export function nth<Thing>(things: readonly Thing[], number: number): Thing {
  const thing = things[number - 1];
  if (thing === undefined) throw new Error(`the story speaks of number ${number} of ${things.length}`);
  return thing;
}

export function shareOf({ captures }: OrderProgress, { ofCapture, percent }: ShareOfCapture): bigint {
  return (nth(captures, ofCapture).amount * BigInt(percent)) / 100n;
}
