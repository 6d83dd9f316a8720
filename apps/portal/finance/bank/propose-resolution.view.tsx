import { RESOLUTIONS } from '@domain';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { service } from '../../client/service';
import { ProblemView } from '../../parts/problem.view';
import { wordsOf } from '../../parts/words-of';
import { useCommandKey } from '../../session/use-command-key';
import fourEyes from '../four-eyes/four-eyes.module.css';
import { oneOf } from '../read-address';
import type { Exception } from './exceptions.search';

const CHOICES = RESOLUTIONS.map((value) => ({ value, label: wordsOf(value) }));

interface ProposeResolutionProps {
  readonly exception: Exception;
  readonly onProposed: (position: string) => void;
}

/** The first pair of eyes: how a difference is settled, and why. */
export function ProposeResolution({
  exception: { fileId, exceptionId, revision },
  onProposed,
}: ProposeResolutionProps) {
  const [resolution, setResolution] = useState<(typeof RESOLUTIONS)[number]>('explained');
  const [reason, setReason] = useState('');
  const { key, spend } = useCommandKey('propose-resolution', `${fileId}:${exceptionId}`);
  const propose = service.useMutation('post', '/v1/reconciliation/exceptions/{fileId}/{exceptionId}/propose', {
    onSuccess: ({ position }) => {
      spend();
      onProposed(position);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const params = { path: { fileId, exceptionId }, header: { 'Idempotency-Key': key, 'If-Match': `"${revision}"` } };
    propose.mutate({ params, body: { resolution, reason: reason.trim() } });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <Group gap="xs" align="end">
          <Select
            label="How it is settled"
            size="sm"
            w={170}
            data={CHOICES}
            value={resolution}
            allowDeselect={false}
            onChange={(value) => setResolution(oneOf(RESOLUTIONS, value) ?? resolution)}
          />
          <TextInput
            label="Why"
            size="sm"
            className={fourEyes['reason'] ?? ''}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" loading={propose.isPending} disabled={reason.trim() === ''}>
            Propose
          </Button>
        </Group>
        {propose.isError && <ProblemView fault={propose.error} />}
      </Stack>
    </form>
  );
}
