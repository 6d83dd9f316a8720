import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { ExplanationDrawer } from './explanation.drawer';
import { ExplanationView } from './explanation.view';

/** Every event that a payout pays for. */
export function ExplainPayout({ payoutId }: { readonly payoutId: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="sm" onClick={open}>
        Explain the amount
      </Button>
      <ExplanationDrawer title={`What makes payout ${payoutId}`} isOpen={isOpen} onClose={close}>
        <Explained payoutId={payoutId} />
      </ExplanationDrawer>
    </>
  );
}

function Explained({ payoutId }: { readonly payoutId: string }) {
  const [page, setPage] = useState<string>();
  const explanation = service.useQuery(
    'get',
    '/v1/payouts/{payoutId}/explanation',
    { params: { path: { payoutId }, query: definedOf({ page }) } },
    { placeholderData: keepPreviousData },
  );
  return <ExplanationView query={explanation} page={page} onPage={setPage} />;
}
