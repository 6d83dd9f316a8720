import { Button, Paper, SegmentedControl, Stack } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { statusText } from '../../parts/status-badge.view';
import { useSession } from '../../session/use-session';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { oneOf } from '../read-address';
import { AdjustmentCard } from './adjustment.card';
import { ADJUSTMENT_STATUSES } from './adjustments.search';
import { ProposeAdjustment } from './propose-adjustment.panel';

const ALL = 'all';
const STATUSES = [ALL, ...ADJUSTMENT_STATUSES].map((value) => ({ value, label: statusText(value) }));

/** Money that the merchant gets or pays beside its sales, each agreed by two people who keep the ledger. */
export function AdjustmentsPage() {
  const search = useSearch({ from: '/shell/finance/adjustments' });
  const navigate = useNavigate({ from: '/finance/adjustments' });
  const [isProposing, setProposing] = useState(false);
  const [atLeast, setAtLeast] = useState<string>();
  const mayDecide = useSession().merchantId === null;
  const adjustments = service.useQuery(
    'get',
    '/v1/adjustments',
    { params: { query: definedOf({ ...search, atLeast }) } },
    { placeholderData: keepPreviousData },
  );
  const { data } = adjustments;
  const steps = usePageSteps(search.page, data?.next, (page) => void navigate({ search: { ...search, page } }));
  return (
    <>
      <PageHeading
        title="Adjustments"
        actions={mayDecide && <Button onClick={() => setProposing(true)}>Propose an adjustment</Button>}
      >
        One person proposes, another one approves; the next settlement takes it.
      </PageHeading>
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label="Status"
        data={STATUSES}
        value={search.status ?? ALL}
        onChange={(value) => void navigate({ search: { status: oneOf(ADJUSTMENT_STATUSES, value), page: undefined } })}
      />
      <Asked query={adjustments} what="the adjustments">
        {(answer) => (
          <Stack gap="md" aria-busy={adjustments.isPlaceholderData}>
            {answer.adjustments.length === 0 && (
              <Empty title="No adjustment here">What is proposed waits here for a second person.</Empty>
            )}
            {answer.adjustments.map((adjustment) => (
              <AdjustmentCard
                key={adjustment.adjustmentId}
                adjustment={adjustment}
                mayDecide={mayDecide}
                onDecided={setAtLeast}
              />
            ))}
          </Stack>
        )}
      </Asked>
      {(steps.next || steps.first) && (
        <Paper withBorder radius="md" mt="md">
          <PageStepsBar steps={steps} shown={data?.adjustments.length ?? 0} what={['adjustment', 'adjustments']} />
        </Paper>
      )}
      <ProposeAdjustment isOpen={isProposing} onClose={() => setProposing(false)} onProposed={setAtLeast} />
    </>
  );
}
