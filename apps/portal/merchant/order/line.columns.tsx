import { Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import type { Column } from '../../table/column';
import type { Order } from './order.queries';

export type OrderLine = Order['lines'][number];

/** What was sold, and where each line stands. */
export function lineColumns(currency: string): readonly Column<OrderLine>[] {
  const amount = (of: bigint) => <Amount of={of} currency={currency} plain quietZero />;
  const figure = (key: 'captured' | 'refunded' | 'remaining', title: string): Column<OrderLine> => ({
    ...{ key, title, align: 'end' },
    cell: (line) => <Stood {...line[key]} unit={unitOf(line)} currency={currency} />,
  });
  return [
    { key: 'name', title: 'Line', cell: (line) => <LineName line={line} /> },
    {
      key: 'quantity',
      title: 'Quantity',
      align: 'end',
      cell: ({ quantity, quantityUnit }) => `${quantity} ${quantityUnit ?? PIECES}`,
    },
    { key: 'unitPrice', title: 'Unit price', align: 'end', cell: ({ unitPrice }) => amount(unitPrice) },
    { key: 'discount', title: 'Discount', align: 'end', cell: (line) => amount(line.totalDiscountAmount) },
    { key: 'tax', title: 'Tax', align: 'end', cell: (line) => <Tax line={line} currency={currency} /> },
    { key: 'total', title: 'Total', align: 'end', cell: ({ totalAmount }) => amount(totalAmount) },
    figure('captured', 'Captured'),
    figure('refunded', 'Refunded'),
    figure('remaining', 'Remaining'),
  ];
}

function LineName({ line: { name, reference, type } }: { readonly line: OrderLine }) {
  const kind = type === 'physical' ? undefined : type.replaceAll('_', ' ');
  const below = [reference, kind].filter((each) => each !== undefined && each !== name);
  return (
    <>
      <Text size="sm" fw={500}>
        {name}
      </Text>
      {below.length > 0 && (
        <Text size="xs" c="dimmed">
          {below.join(' · ')}
        </Text>
      )}
    </>
  );
}

function Tax({ line: { taxRate, totalTaxAmount }, currency }: { readonly line: OrderLine; readonly currency: string }) {
  return (
    <div>
      <Amount of={totalTaxAmount} currency={currency} plain quietZero />
      <Text size="xs" c="dimmed">
        {PERCENT.format(taxRate / PARTS_OF_ONE)}
      </Text>
    </div>
  );
}

const PARTS_OF_ONE = 10_000;
const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

const PIECES = 'pcs';

/** Nobody counts discounts and gift cards. */
function unitOf({ totalAmount, quantityUnit }: OrderLine): string | undefined {
  return totalAmount < 0n ? undefined : (quantityUnit ?? PIECES);
}

interface StoodProps {
  readonly quantity: number;
  readonly amount: bigint;
  readonly unit: string | undefined;
  readonly currency: string;
}

function Stood({ quantity, amount, unit, currency }: StoodProps) {
  return (
    <div>
      <Amount of={amount} currency={currency} plain quietZero />
      {quantity > 0 && unit !== undefined && (
        <Text size="xs" c="dimmed">
          {quantity} {unit}
        </Text>
      )}
    </div>
  );
}
