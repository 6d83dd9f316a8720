import { Group, Stack, Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { Moment } from '../../parts/moment.view';
import { PageButton } from '../../parts/page-link.view';
import { TotalsTable } from '../totals.table';
import { Countdown } from './countdown.view';

interface UpcomingCardProps {
  readonly settlement: Answer<'UpcomingSettlements'>['settlements'][number];
  readonly clock: Omit<ComponentProps<typeof Countdown>, 'to'>;
}

/** The next settlement in one currency: when it closes, what it would pay, and how that comes about. */
export function UpcomingCard({ settlement, clock }: UpcomingCardProps) {
  const { currency, settlementNumber, expectedPayout, openingBalance, carried, totalsByKind, count } = settlement;
  return (
    <Card title={`${currency}, settlement ${settlementNumber}`}>
      <Stack gap="sm" justify="space-between">
        <div>
          <Text size="sm" c="dimmed">
            Expected payout
          </Text>
          <Text fz={26} fw={600} lh={1.2}>
            <Amount of={expectedPayout} currency={currency} />
          </Text>
        </div>
        <CutOff closesAt={settlement.closesAt} clock={clock} />
        <TotalsTable
          currency={currency}
          totalsByKind={totalsByKind}
          before={[['Carried over', openingBalance]]}
          behind={[
            ['Expected payout', expectedPayout],
            ['Carried on', carried],
          ]}
        />
        {settlement.minimumPayout > 0n && (
          <Text size="sm" c="dimmed">
            Less than <Amount of={settlement.minimumPayout} currency={currency} /> is not paid out, but carried on.
          </Text>
        )}
        <Group justify="flex-end">
          <PageButton to="/finance/upcoming/$currency" params={{ currency }} variant="default" size="compact-sm">
            {counted(count, [`${currency} entry`, `${currency} entries`])}
          </PageButton>
        </Group>
      </Stack>
    </Card>
  );
}

interface CutOffProps extends Pick<UpcomingCardProps, 'clock'> {
  readonly closesAt: string | undefined;
}

function CutOff({ closesAt, clock }: CutOffProps) {
  if (closesAt === undefined) {
    return (
      <Text size="sm" c="dimmed">
        No terms are agreed: nothing is cut off.
      </Text>
    );
  }
  return (
    <Text size="sm">
      Closes in <Countdown to={closesAt} {...clock} />
      <Text span size="sm" c="dimmed">
        , on <Moment at={closesAt} />
        {clock.stands && ' by the simulated clock'}
      </Text>
    </Text>
  );
}
