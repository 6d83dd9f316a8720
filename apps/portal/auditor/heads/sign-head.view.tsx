import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { service } from '../../client/service';
import { problemOf } from '../../client/service-problem';
import { counted } from '../../parts/counted';
import { useSession } from '../../session/use-session';

const CLOSED = { closeButtonProps: { 'aria-label': 'Close' } };

/** Signs the log as it is now; for auditors of the whole ledger. */
export function SignHead() {
  const { merchantId, roles } = useSession();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const sign = service.useMutation('post', '/v1/heads', {
    onSuccess: ({ head }) => {
      // The next one is another command; a lost answer is asked for again under the same key.
      key.current = crypto.randomUUID();
      notifications.show({ ...CLOSED, message: `Signed a head over ${counted(head.size, ['event', 'events'])}.` });
      void queries.invalidateQueries({ queryKey: ['get', '/v1/heads'] });
    },
    onError: (fault) => {
      const problem = problemOf(fault);
      if (problem) key.current = crypto.randomUUID();
      const message = problem?.detail ?? 'The service cannot be reached. Try again.';
      notifications.show({ ...CLOSED, color: 'red', title: problem?.title ?? 'Not signed', message });
    },
  });
  if (merchantId !== null || !roles.includes('auditor')) return null;
  return (
    <Button
      loading={sign.isPending}
      onClick={() => sign.mutate({ params: { header: { 'Idempotency-Key': key.current } } })}
    >
      Sign one now
    </Button>
  );
}
