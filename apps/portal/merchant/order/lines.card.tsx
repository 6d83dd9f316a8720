import { Text } from '@mantine/core';
import { Card } from '../../parts/card.view';
import { DataTable } from '../../table/data-table.view';
import { lineColumns } from './line.columns';
import classes from './order.module.css';
import type { Order } from './order.queries';

export function LinesCard({ order: { lines, currency } }: { readonly order: Order }) {
  return (
    <Card title={`Lines in ${currency}`}>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          This order is an amount only. It is captured in full or by an amount.
        </Text>
      ) : (
        <div className={classes['flush']}>
          <DataTable
            label="Lines"
            columns={lineColumns(currency)}
            rows={lines}
            rowKey={({ lineId }) => `${lineId}`}
            empty={null}
          />
        </div>
      )}
    </Card>
  );
}
