import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemView } from '../../parts/problem.view';
import { useSession } from '../../session/use-session';
import classes from './four-eyes.module.css';

interface DecisionProps {
  /** What is decided on, for people who hear the page. */
  readonly what: string;
  readonly proposedBy: string;
  readonly onApprove: () => void;
  readonly onReject: (reason: string | undefined) => void;
  readonly isPending: boolean;
  /** Why the service refused. */
  readonly fault: unknown;
}

/** The second pair of eyes: whoever proposed something cannot approve it, but take it back. */
export function Decision({ what, proposedBy, onApprove, onReject, isPending, fault }: DecisionProps) {
  const [reason, setReason] = useState('');
  const isOwn = useSession().actor === proposedBy;
  return (
    <Stack gap="xs">
      {isOwn && (
        <p className={classes['own']}>
          <IconEyeCheck size={18} aria-hidden />
          You proposed this, so somebody else has to approve it.
        </p>
      )}
      <Group gap="xs" align="end">
        <TextInput
          size="sm"
          className={classes['reason'] ?? ''}
          label={isOwn ? 'Why it is withdrawn' : 'Why, if it is rejected'}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {!isOwn && (
          <Button size="sm" loading={isPending} onClick={onApprove} aria-label={`Approve ${what}`}>
            Approve
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          disabled={isPending}
          onClick={() => onReject(reason.trim() || undefined)}
          aria-label={`${isOwn ? 'Withdraw' : 'Reject'} ${what}`}
        >
          {isOwn ? 'Withdraw' : 'Reject'}
        </Button>
      </Group>
      {fault !== null && fault !== undefined && <ProblemView fault={fault} />}
      {!isOwn && (
        <Text size="xs" c="dimmed">
          Proposed by {proposedBy}
        </Text>
      )}
    </Stack>
  );
}
