import type { Answer } from '../client/service';
import { Amount } from '../parts/amount.view';
import classes from './finance.module.css';
import { kindsText } from './kind-text';

interface TotalsTableProps {
  readonly currency: string;
  readonly totalsByKind: Answer<'Settlement'>['totalsByKind'];
  /** Lines before and behind the kinds, as the service gives them: `[name, minor units]`. */
  readonly before: readonly (readonly [string, bigint])[];
  readonly behind: readonly (readonly [string, bigint])[];
}

/** How a settlement comes about: what was carried over, every kind of entry, and what becomes of it. */
export function TotalsTable({ currency, totalsByKind, before, behind }: TotalsTableProps) {
  return (
    <table className={classes['figures']}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Entries</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {before.map((line) => (
          <Line key={line[0]} line={line} currency={currency} />
        ))}
        {totalsByKind.map(({ kind, count, amount }) => (
          <tr key={kind}>
            <th scope="row">{kindsText(kind)}</th>
            <td className={classes['count']}>{count.toLocaleString()}</td>
            <td>
              <Amount of={amount} currency={currency} />
            </td>
          </tr>
        ))}
        {behind.map((line) => (
          <Line key={line[0]} line={line} currency={currency} isTotal />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly line: readonly [string, bigint];
  readonly currency: string;
  readonly isTotal?: boolean;
}

function Line({ line: [name, amount], currency, isTotal }: LineProps) {
  return (
    <tr data-total={isTotal}>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      <td>
        <Amount of={amount} currency={currency} quietZero />
      </td>
    </tr>
  );
}
