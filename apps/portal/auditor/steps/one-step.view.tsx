import { Stack, Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { statusText } from '../../parts/status-badge.view';
import classes from '../auditor.module.css';
import type { Step } from './step';

interface OneStepProps {
  /** Up to and with the one that is shown. */
  readonly steps: readonly Step[];
  readonly shown: Step;
  readonly currency: string;
}

/** What an event did: each balance before and after, what it queued, and what it posted. */
export function OneStep({ steps, shown, currency }: OneStepProps) {
  const { sequence, entries, postings, revision, type } = shown;
  return (
    <Stack aria-live="polite">
      <Card title={type} actions={<WholeEvent sequence={sequence} />}>
        <Text size="sm" c="dimmed" mb="xs">
          Event {revision} of the order
        </Text>
        <Balances steps={steps} shown={shown} currency={currency} />
      </Card>
      {entries.length > 0 && (
        <Card title="Queued for settlement">
          <Rows
            rows={entries.map(({ kind, amount, due }) => [statusText(kind), `due ${calendarDayText(due)}`, amount])}
            currency={currency}
          />
        </Card>
      )}
      {postings.length > 0 && (
        <Card title="Posted to the books">
          <Rows
            rows={postings.map(({ side, account, amount }) => [statusText(account), side, amount])}
            currency={currency}
          />
        </Card>
      )}
    </Stack>
  );
}

function WholeEvent({ sequence }: { readonly sequence: number }) {
  return (
    <PageLink to="/audit/events/$sequence" params={{ sequence: String(sequence) }} size="sm">
      Envelope and proof
    </PageLink>
  );
}

/** Those that it changed stand out; the others are as an earlier event left them. */
function Balances({ steps, shown, currency }: OneStepProps) {
  const known = new Map(steps.flatMap(({ changes }) => changes.map(({ balance, after }) => [balance, after] as const)));
  const changed = new Map(shown.changes.map((change) => [change.balance, change]));
  if (known.size === 0) return <Text size="sm">It moved no balance.</Text>;
  return (
    <div className={classes['scroll']}>
      <table className={classes['figures']} aria-label="Balances">
        <thead>
          <tr>
            <th scope="col">Balance</th>
            <th scope="col" data-figure>
              Before
            </th>
            <th scope="col" data-figure>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {[...known].map(([balance, after]) => {
            const change = changed.get(balance);
            return (
              <tr key={balance} className={change && classes['changed']}>
                <th scope="row">
                  {statusText(balance)}
                  {change && ' (changed)'}
                </th>
                <td data-figure>
                  <Amount of={change?.before ?? after} currency={currency} quietZero />
                </td>
                <td data-figure>
                  <Amount of={change?.after ?? after} currency={currency} quietZero />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly (readonly [what: string, how: string, amount: bigint])[];
  readonly currency: string;
}

function Rows({ rows, currency }: RowsProps) {
  return (
    <table className={classes['figures']}>
      <tbody>
        {rows.map(([what, how, amount]) => (
          <tr key={`${what} ${how} ${amount}`}>
            <th scope="row">{what}</th>
            <td>{how}</td>
            <td data-figure>
              <Amount of={amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
