import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { wordsOf } from '../../parts/words-of';
import classes from './books.module.css';
import { Subject } from './subject.view';

type Entry = Answer<'Journal'>['entries'][number];

interface JournalEntriesProps {
  readonly entries: readonly Entry[];
  readonly currency: string;
}

/** Each event with its postings below it: debits at the left, credits at the right. */
export function JournalEntries({ entries, currency }: JournalEntriesProps) {
  return (
    <table className={classes['journal']} aria-label={`Journal in ${currency}`}>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Debit</th>
          <th scope="col">Credit</th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <tbody key={entry.sequence}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              <Heading of={entry} />
            </th>
          </tr>
          {entry.postings.map(({ account, side, amount }) => (
            <tr key={`${account}${side}`}>
              <td>{wordsOf(account)}</td>
              <td>{side === 'debit' && <Amount of={amount} currency={currency} plain />}</td>
              <td>{side === 'credit' && <Amount of={amount} currency={currency} plain />}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Heading({ of: { sequence, type, subjectId, effectiveAt } }: { readonly of: Entry }) {
  return (
    <span className={classes['heading']}>
      <span className={classes['number']}>{sequence}</span>
      <span>{wordsOf(type)}</span>
      <Subject type={type} id={subjectId} />
      <span className={classes['when']}>
        <Moment at={effectiveAt} />
      </span>
    </span>
  );
}
