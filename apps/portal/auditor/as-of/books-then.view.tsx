import { NativeSelect } from '@mantine/core';
import { type Answer, service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { statusText } from '../../parts/status-badge.view';
import { Compared } from './compared.view';

interface BooksThenProps {
  readonly at: number;
  readonly difference: Answer<'Difference'>;
  readonly currency: string | undefined;
  readonly onCurrency: (currency: string) => void;
}

/** The trial balance then, beside what each account is at the other point. */
export function BooksThen({ at, difference: { accounts = [] }, currency, onCurrency }: BooksThenProps) {
  // Currencies of now: nothing was ever sold in others.
  const totals = service.useQuery('get', '/v1/settlements/upcoming', { params: { query: {} } });
  const known = [...new Set([...(totals.data?.settlements ?? []), ...accounts].map((one) => one.currency))].sort();
  const shown = currency ?? known[0];
  if (totals.isSuccess && shown === undefined) {
    return <Empty title="No books yet">They begin with the first capture.</Empty>;
  }
  return (
    <Card
      title="Trial balance"
      actions={
        <NativeSelect
          size="xs"
          aria-label="Currency"
          data={known}
          value={shown ?? ''}
          onChange={({ currentTarget }) => onCurrency(currentTarget.value)}
        />
      }
    >
      {shown !== undefined && <Accounts at={at} currency={shown} changed={accounts} />}
    </Card>
  );
}

interface AccountsProps {
  readonly at: number;
  readonly currency: string;
  readonly changed: NonNullable<Answer<'Difference'>['accounts']>;
}

function Accounts({ at, currency, changed }: AccountsProps) {
  const balance = service.useQuery('get', '/v1/trial-balance', { params: { query: { asOf: at, currency } } });
  const changes = new Map(changed.filter((one) => one.currency === currency).map((one) => [one.account, one]));
  return (
    <Asked query={balance} what="the trial balance">
      {({ accounts }) => (
        <Compared
          label="Trial balance"
          what="Account"
          rows={[...new Set([...accounts.map(({ account }) => account), ...changes.keys()])].map((account) => {
            const then = accounts.find((one) => one.account === account)?.balance ?? 0n;
            const change = changes.get(account);
            return {
              ...{ key: account, name: statusText(account), currency },
              ...{ before: then, after: change?.after ?? then, by: change?.by },
            };
          })}
        />
      )}
    </Asked>
  );
}
