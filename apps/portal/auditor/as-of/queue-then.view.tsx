import { type Answer, service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { calendarDayText } from '../../parts/moment-text';
import { statusText } from '../../parts/status-badge.view';
import { Compared } from './compared.view';

interface QueueThenProps {
  readonly at: number;
  readonly difference: Answer<'Difference'>;
}

interface Sum {
  readonly kind: string;
  readonly mirrors?: string;
  readonly due: string;
  readonly currency: string;
}

/** What waited to be settled then, by day and kind, beside what waits at the other point. */
export function QueueThen({ at, difference: { settlementQueue = [] } }: QueueThenProps) {
  const totals = service.useQuery('get', '/v1/settlement-queue/totals', {
    params: { query: { asOf: at, limit: 100 } },
  });
  const changes = new Map(settlementQueue.map((change) => [keyOf(change), change]));
  return (
    <Card title="Settlement queue">
      <Asked query={totals} what="the queue">
        {({ totals: then }) => {
          const amounts = new Map(then.map((sum) => [keyOf(sum), sum.amount]));
          const sums = new Map<string, Sum>([...then, ...settlementQueue].map((sum) => [keyOf(sum), sum]));
          return (
            <Compared
              label="Settlement queue"
              what="Waiting"
              rows={[...sums].sort().map(([key, sum]) => {
                const [before, change] = [amounts.get(key) ?? 0n, changes.get(key)];
                return {
                  ...{ key, name: nameOf(sum), currency: sum.currency },
                  ...{ before, after: change?.after ?? before, by: change?.by },
                };
              })}
            />
          );
        }}
      </Asked>
    </Card>
  );
}

function keyOf({ due, currency, kind, mirrors }: Sum): string {
  return [due, currency, kind, mirrors].join(' ');
}

function nameOf({ kind, mirrors, due }: Sum): string {
  const of = mirrors === undefined ? '' : ` of ${statusText(mirrors).toLowerCase()}`;
  return `${statusText(kind)}${of}, due ${calendarDayText(due)}`;
}
