import { SimpleGrid } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { PageHeading } from '../../parts/page-heading.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import { ExplainPayout } from '../explanations/explain-payout.view';
import { TotalsTable } from '../totals.table';
import { PayoutFacts } from './payout.facts';
import { PAYOUT_TONES } from './payout-tones';

/** One payout: where it stands, and the settlement that it pays. */
export function PayoutPage() {
  const { payoutId } = useParams({ from: '/shell/finance/payouts/$payoutId' });
  const payout = service.useQuery('get', '/v1/payouts/{payoutId}', { params: { path: { payoutId } } });
  return (
    <>
      <PageHeading title={`Payout ${payoutId}`} actions={payout.data && <ExplainPayout payoutId={payoutId} />}>
        {payout.data && <StatusBadge status={payout.data.status} tone={PAYOUT_TONES[payout.data.status]} />}
      </PageHeading>
      <Asked query={payout} what="the payout">
        {({ settlement, currency, settlementNumber, ...paid }) => (
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Card title="Payout">
              <PayoutFacts payout={{ ...paid, currency, settlementNumber }} />
            </Card>
            <Card
              title="What it pays"
              actions={
                <PageLink
                  to="/finance/settlements/$currency/$settlementNumber"
                  params={{ currency, settlementNumber: String(settlementNumber) }}
                  size="sm"
                >
                  Settlement {currency} {settlementNumber}
                </PageLink>
              }
            >
              <TotalsTable
                currency={currency}
                totalsByKind={settlement.totalsByKind}
                before={[['Carried over', settlement.openingBalance]]}
                behind={[
                  ['Sum of entries', settlement.entriesAmount],
                  ['Paid out', settlement.payoutAmount],
                  ['Carried on', settlement.closingBalance],
                ]}
              />
            </Card>
          </SimpleGrid>
        )}
      </Asked>
    </>
  );
}
