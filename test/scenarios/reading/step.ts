import type { OrderCommand } from '@domain';

type Without<Command, Keys extends PropertyKey> = Command extends unknown ? Omit<Command, Keys> : never;

/** Ids that the ledger gives; the tables call them C1, R1, P1, W1 in the order in which they came about. */
type GivenIds = {
  CaptureOrder: 'captureId';
  RefundOrder: 'refundId';
  RecordCustomerPayment: 'paymentId';
  PayCustomerBack: 'paybackId';
  ProposeReceivableWriteOff: 'writeOffId';
  AuthorizeOrder: 'orderId';
};

/** A command as the tables say it: without what the ledger adds, and with names where ids stand. */
export type SaidCommand = OrderCommand extends infer Command
  ? Command extends OrderCommand
    ? Without<
        Command,
        'recordedAt' | 'actor' | (Command['type'] extends keyof GivenIds ? GivenIds[Command['type']] : never)
      >
    : never
  : never;

export type Step =
  | { readonly say: SaidCommand; readonly actor: string; readonly key?: string; readonly revision?: number }
  | { readonly waitDays: number }
  | { readonly expireAt: string };
