import type { Complain } from '../bank-file-refusal';
import { readAmount } from '../values/read-amount';
import { descend, placeOf, textAt, type XmlElement } from '../xml/xml-element';

export interface Money {
  /** Minor units; credits are positive. */
  readonly amount: bigint;
  readonly currency: string;
}

/** The `Amt` of an entry or a balance, with the sign of its `CdtDbtInd`. */
export function readMoney(element: XmlElement, complain: Complain): Money | undefined {
  const amount = descend(element, 'Amt');
  if (!amount) return complain(placeOf(element), 'it has no Amt');
  const sign = signOf(element, complain);
  return sign && readSigned(amount, sign, complain);
}

/** An amount with its `Ccy`, and a sign from elsewhere. */
export function readSigned(amount: XmlElement, sign: 1n | -1n, complain: Complain): Money | undefined {
  const currency = amount.attributes['Ccy'] ?? '';
  const size = readAmount(amount.text.replace(/^\+/, ''), currency);
  if (size === undefined) return complain(placeOf(amount), `"${amount.text}" is no amount in "${currency}"`);
  return { amount: sign * size, currency };
}

export function signOf(element: XmlElement, complain: Complain): 1n | -1n | undefined {
  const indicator = textAt(element, 'CdtDbtInd');
  if (indicator === 'CRDT') return 1n;
  if (indicator === 'DBIT') return -1n;
  return complain(placeOf(element), 'its CdtDbtInd is neither CRDT nor DBIT');
}
