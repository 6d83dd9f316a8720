import type { AdjustmentAccount, MerchantTerms, Take } from '@domain';
import { readTerms } from './read-terms';

/** What somebody does in a table. Captures and refunds are named by their numbers in the order: C1, R1. */
export type Deed =
  | { readonly do: 'terms'; readonly terms: MerchantTerms }
  | { readonly do: 'order'; readonly orderId: string; readonly amount: bigint }
  | { readonly do: 'capture'; readonly orderId: string; readonly take: Take }
  | { readonly do: 'refund'; readonly orderId: string; readonly take: Take; readonly fee: bigint }
  | { readonly do: 'fail capture'; readonly orderId: string; readonly number: number }
  | { readonly do: 'fail refund'; readonly orderId: string; readonly number: number }
  | { readonly do: 'deposit'; readonly amount: bigint }
  | { readonly do: 'adjust'; readonly amount: bigint; readonly account: AdjustmentAccount }
  | { readonly do: 'send' | 'confirm' | 'fail payout' | 'return'; readonly number: number }
  | { readonly do: 'settle' };

type Read = (currency: string, ...parts: string[]) => Deed;

const DEEDS: readonly (readonly [RegExp, Read])[] = [
  [/^settlement runs$/, () => ({ do: 'settle' })],
  [/^agree on (.+)$/, (currency, text = '') => ({ do: 'terms', terms: readTerms(text, currency) })],
  [/^order (\w+) of (\d+)$/, (_, orderId = '', amount = '') => ({ do: 'order', orderId, amount: BigInt(amount) })],
  [/^capture (\d+|the rest) of (\w+)$/, (_, text, orderId = '') => ({ do: 'capture', orderId, take: take(text) })],
  [
    /^refund (\d+) of (\w+)(?:, keeping (\d+))?$/,
    (_, text, orderId = '', fee = '0') => ({ do: 'refund', orderId, take: take(text), fee: BigInt(fee) }),
  ],
  [/^fail C(\d+) of (\w+)$/, (_, number, orderId = '') => ({ do: 'fail capture', orderId, number: Number(number) })],
  [/^fail R(\d+) of (\w+)$/, (_, number, orderId = '') => ({ do: 'fail refund', orderId, number: Number(number) })],
  [/^deposit (\d+)$/, (_, amount = '') => ({ do: 'deposit', amount: BigInt(amount) })],
  [
    /^adjust by (-?\d+) against (\w+)$/,
    (_, amount = '', account) => ({ do: 'adjust', amount: BigInt(amount), account: account as AdjustmentAccount }),
  ],
  [/^send payout (\d+)$/, (_, number) => ({ do: 'send', number: Number(number) })],
  [/^bank confirms payout (\d+)$/, (_, number) => ({ do: 'confirm', number: Number(number) })],
  [/^bank fails payout (\d+)$/, (_, number) => ({ do: 'fail payout', number: Number(number) })],
  [/^bank returns payout (\d+)$/, (_, number) => ({ do: 'return', number: Number(number) })],
];

/** Every text must be understood: what nobody reads would be a deed that nobody does. */
export function readDeed(text: string, currency: string): Deed {
  for (const [pattern, deed] of DEEDS) {
    const match = pattern.exec(text);
    if (match) return deed(currency, ...match.slice(1));
  }
  throw new Error(`nobody understands "${text}"`);
}

function take(text: string | undefined): Take {
  return text === undefined || text === 'the rest' ? { by: 'full' } : { by: 'amount', amount: BigInt(text) };
}
