import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { useSession } from '../../session/use-session';
import { Proposals } from '../four-eyes/proposals.view';
import { AdjustmentCard } from './adjustment.card';
import { ADJUSTMENT_STATUSES } from './adjustments.search';
import { ProposeAdjustment } from './propose-adjustment.panel';

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
  return (
    <>
      <Proposals
        title="Adjustments"
        about="One person proposes, another one approves; the next settlement takes it."
        actions={mayDecide && <Button onClick={() => setProposing(true)}>Propose an adjustment</Button>}
        statuses={ADJUSTMENT_STATUSES}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        query={adjustments}
        foundIn={({ adjustments: items, next }) => ({ items, next })}
        what={['adjustment', 'adjustments']}
        empty={<Empty title="No adjustment here">What is proposed waits here for a second person.</Empty>}
      >
        {(adjustment) => (
          <AdjustmentCard
            key={adjustment.adjustmentId}
            adjustment={adjustment}
            mayDecide={mayDecide}
            onDecided={setAtLeast}
          />
        )}
      </Proposals>
      <ProposeAdjustment isOpen={isProposing} onClose={() => setProposing(false)} onProposed={setAtLeast} />
    </>
  );
}
