import type { ReactNode } from 'react';
import { Amount } from '../../parts/amount.view';
import { Empty } from '../../parts/empty.view';
import classes from '../auditor.module.css';

/** One figure at two points; `by` as the service says it, undefined where nothing changed. */
export interface ComparedRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: ReactNode;
  readonly currency: string;
  readonly before: bigint;
  readonly after: bigint;
  readonly by: bigint | undefined;
}

interface ComparedProps {
  readonly label: string;
  readonly what: string;
  readonly rows: readonly ComparedRow[];
}

/** Figures then, and at the other point; what is different stands out. */
export function Compared({ label, what, rows }: ComparedProps) {
  if (rows.length === 0) return <Empty title="Nothing there yet">Neither point knows any.</Empty>;
  return (
    <div className={classes['scroll']}>
      <table className={classes['figures']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" data-figure>
              Then
            </th>
            <th scope="col" data-figure>
              Compared
            </th>
            <th scope="col" data-figure>
              Changed by
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, note, currency, before, after, by }) => (
            <tr key={key} className={by === undefined ? undefined : classes['changed']}>
              <th scope="row">
                {name} {note}
              </th>
              <td data-figure>
                <Amount of={before} currency={currency} quietZero />
              </td>
              <td data-figure>
                <Amount of={after} currency={currency} quietZero />
              </td>
              <td data-figure>{by === undefined ? '–' : <Amount of={by} currency={currency} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
