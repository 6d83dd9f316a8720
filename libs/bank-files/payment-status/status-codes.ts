/**
 * What became of a payment: `settled`, the money has left our account · `rejected`, it never will, and is still ours ·
 * `accepted`, the bank means to carry it out · `pending`, nobody can say yet, or a person has to look.
 */
export type PaymentStatus = 'accepted' | 'settled' | 'rejected' | 'pending';

/** ISO 20022 `ExternalPaymentTransactionStatus1Code` and `ExternalPaymentGroupStatus1Code`. */
export const STATUS_CODES: Readonly<Record<string, PaymentStatus>> = {
  ACSC: 'settled',
  ACCC: 'settled',
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACFC: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACSP: 'accepted',
  RJCT: 'rejected',
  CANC: 'rejected',
  RCVD: 'pending',
  PDNG: 'pending',
  PATC: 'pending',
  // Some of the payments, and each says for itself what became of it.
  PART: 'pending',
  // The money is stopped on its way, neither arrived nor given back: not ours to pay out again.
  BLCK: 'pending',
};
