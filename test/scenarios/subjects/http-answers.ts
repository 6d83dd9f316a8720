import type { Standing } from './subject';

interface Amounts {
  readonly amount: number;
}

/** What every answer about an order says of where it stands; the order itself also lists what belongs to it. */
export interface AnsweredOrder {
  readonly status: string;
  readonly balances: {
    readonly remaining: Amounts;
    readonly captured: Amounts;
    readonly refunded: Amounts;
    readonly owed: number;
    readonly credit: number;
    readonly prepayment: number;
  };
  readonly captures: readonly { readonly captureId: string; readonly owed: number }[];
  readonly refunds: readonly { readonly refundId: string }[];
  readonly payments: readonly { readonly paymentId: string }[];
  readonly writeOffs: readonly { readonly writeOffId: string }[];
}

interface AnsweredLine {
  readonly lineId: number;
  readonly quantity: number;
  readonly amount: number;
  readonly taxAmount: number;
}

/** What the answer to a capture or a refund says was taken. */
export interface AnsweredParts {
  readonly capture?: { readonly lines: readonly AnsweredLine[] };
  readonly refund?: {
    readonly parts: readonly {
      readonly captureNumber: number;
      readonly lines: readonly AnsweredLine[];
      readonly returnFeeAmount: number;
      readonly returnFeeTaxAmount: number;
    }[];
  };
}

export function standingIn({ status, balances }: AnsweredOrder): Standing {
  return {
    remaining: String(balances.remaining.amount),
    captured: String(balances.captured.amount),
    refunded: String(balances.refunded.amount),
    owed: String(balances.owed),
    credit: String(balances.credit),
    prepaid: String(balances.prepayment),
    status,
  };
}

export function takenIn({ capture, refund }: AnsweredParts): string[] {
  const text = ({ lineId, quantity, amount, taxAmount }: AnsweredLine) =>
    `${lineId}: ${quantity}/${amount}/${taxAmount}`;
  const parts = (refund?.parts ?? []).flatMap((part) => [
    ...part.lines.map((line) => `C${part.captureNumber} ${text(line)}`),
    ...(part.returnFeeAmount === 0
      ? []
      : [`C${part.captureNumber} fee ${part.returnFeeAmount}/${part.returnFeeTaxAmount}`]),
  ]);
  return [...(capture?.lines ?? []).map(text), ...parts];
}
