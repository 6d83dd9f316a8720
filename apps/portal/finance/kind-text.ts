import type { EntryKind } from '@domain';

/** What one entry of a kind is called, and what many are. */
const KINDS: Readonly<Record<EntryKind, readonly [string, string]>> = {
  sale: ['Sale', 'Sales'],
  fee: ['Fee', 'Fees'],
  fee_vat: ['VAT on a fee', 'VAT on fees'],
  return: ['Return', 'Returns'],
  return_fee: ['Return fee', 'Return fees'],
  holdback: ['Held back', 'Held back'],
  release: ['Released', 'Released'],
  correction: ['Correction', 'Corrections'],
  payout_return: ['Returned payout', 'Returned payouts'],
  deposit: ['Deposit', 'Deposits'],
  adjustment: ['Adjustment', 'Adjustments'],
};

export function kindsText(kind: EntryKind): string {
  return KINDS[kind][1];
}

/** `Correction of a sale`, where an entry takes back what another one said. */
export function kindText({ kind, mirrors }: { readonly kind: EntryKind; readonly mirrors?: EntryKind }): string {
  const [one] = KINDS[kind];
  return mirrors === undefined ? one : `${one} of ${KINDS[mirrors][0].toLowerCase()}`;
}
