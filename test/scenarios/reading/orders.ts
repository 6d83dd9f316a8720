import type { LineDescription, LineType } from '@domain';
import { readPage } from './markdown';

/** What an order of the tables is authorized with. */
export interface OrderExample {
  readonly currency: string;
  readonly orderAmount: bigint;
  readonly lines?: readonly LineDescription[];
}

const named = new Map(
  readPage('orders.md').map(({ title, rows }): [string, OrderExample] => {
    const [, name = '', currency = ''] = /^(.+) \((\w{3})\)$/.exec(title) ?? [];
    const lines = rows.map(line);
    return [name, { currency, orderAmount: lines.reduce((sum, { totalAmount }) => sum + totalAmount, 0n), lines }];
  }),
);

/** An order by its name, or `10000 EUR` for an amount without lines. */
export function orderNamed(name: string): OrderExample {
  const [, amount, currency] = /^(\d+) (\w{3})$/.exec(name) ?? [];
  if (amount && currency) return { currency, orderAmount: BigInt(amount) };
  const order = named.get(name);
  if (!order) throw new Error(`the tables have no order "${name}"`);
  return order;
}

function line(row: Readonly<Record<string, string>>): LineDescription {
  const cell = (column: string) => row[column] ?? '';
  return {
    type: cell('type') as LineType,
    reference: cell('reference'),
    name: cell('reference'),
    quantity: BigInt(cell('quantity')),
    unitPrice: BigInt(cell('unit price')),
    totalDiscountAmount: BigInt(cell('discount')),
    taxRate: Number(cell('tax rate')),
    totalAmount: BigInt(cell('amount')),
    totalTaxAmount: BigInt(cell('tax')),
  };
}
