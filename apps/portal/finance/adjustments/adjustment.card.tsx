import { Group, Paper, Stack, Text } from '@mantine/core';
import { service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { StatusBadge, type Tone } from '../../parts/status-badge.view';
import { wordsOf } from '../../parts/words-of';
import { useCommandKey } from '../../session/use-command-key';
import { Facts } from '../facts.view';
import { Decision } from '../four-eyes/decision.view';
import type { Adjustment } from './adjustments.search';

const TONES: Readonly<Record<Adjustment['status'], Tone>> = {
  proposed: 'attention',
  recorded: 'good',
  rejected: 'over',
};

interface AdjustmentCardProps {
  readonly adjustment: Adjustment;
  readonly mayDecide: boolean;
  /** Is told from which position on the list knows of it. */
  readonly onDecided: (position: string) => void;
}

/** One adjustment: how much, against which account, why, and what was or can be decided. */
export function AdjustmentCard({ adjustment, mayDecide, onDecided }: AdjustmentCardProps) {
  const { adjustmentId, amount, currency, status, reason } = adjustment;
  return (
    <Paper component="article" aria-label={`Adjustment ${adjustmentId}`} withBorder radius="md" p="md">
      <Stack gap="md">
        <Group justify="space-between" align="start">
          <div>
            <Text fw={600} fz="lg">
              <Amount of={amount} currency={currency} />
            </Text>
            <Text size="sm">{reason}</Text>
          </div>
          <StatusBadge status={status} tone={TONES[status]} />
        </Group>
        <Told of={adjustment} />
        {status === 'proposed' && mayDecide && <Decide adjustment={adjustment} onDecided={onDecided} />}
      </Stack>
    </Paper>
  );
}

function Told({ of: { account, adjustmentId, proposedAt, decidedAt, ...told } }: { readonly of: Adjustment }) {
  return (
    <Facts
      of={{
        Against: wordsOf(account),
        Id: adjustmentId,
        Proposed: <Moment at={proposedAt} />,
        'Takes effect': told.effectiveAt !== undefined && <Moment at={told.effectiveAt} />,
        Decided: decidedAt !== undefined && <Moment at={decidedAt} />,
        'Decided by': told.decidedBy,
        'Why rejected': told.rejection,
      }}
    />
  );
}

type DecideProps = Pick<AdjustmentCardProps, 'adjustment' | 'onDecided'>;

function Decide({ adjustment: { adjustmentId, proposedBy }, onDecided }: DecideProps) {
  const { key, spend } = useCommandKey('decide-adjustment', adjustmentId);
  const onSuccess = ({ position }: { readonly position: string }) => {
    spend();
    onDecided(position);
  };
  const approve = service.useMutation('post', '/v1/adjustments/{adjustmentId}/approve', { onSuccess });
  const reject = service.useMutation('post', '/v1/adjustments/{adjustmentId}/reject', { onSuccess });
  const params = { path: { adjustmentId }, header: { 'Idempotency-Key': key } };
  return (
    <Decision
      what={`adjustment ${adjustmentId}`}
      proposedBy={proposedBy}
      onApprove={() => approve.mutate({ params })}
      onReject={(reason) => reject.mutate({ params, body: { ...(reason !== undefined && { reason }) } })}
      isPending={approve.isPending || reject.isPending}
      fault={approve.error ?? reject.error}
    />
  );
}
