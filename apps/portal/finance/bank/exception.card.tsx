import { Group, Paper, Stack, Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { calendarDayText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge, type Tone } from '../../parts/status-badge.view';
import { wordsOf } from '../../parts/words-of';
import { Facts } from '../facts.view';
import classes from '../finance.module.css';
import { DecideResolution } from './decide-resolution.view';
import type { Exception } from './exceptions.search';
import { ProposeResolution } from './propose-resolution.view';

const TONES: Readonly<Record<Exception['status'], Tone>> = { open: 'bad', proposed: 'attention', resolved: 'good' };

interface ExceptionCardProps {
  readonly exception: Exception;
  /** Is told from which position on the list knows of it. */
  readonly onDecided: (position: string) => void;
}

/** One difference: what the bank says beside what the ledger says, and what two people made of it. */
export function ExceptionCard({ exception, onDecided }: ExceptionCardProps) {
  const { kind, status, explanation, exceptionId, fileId } = exception;
  return (
    <Paper component="article" aria-label={`Exception ${exceptionId} of ${fileId}`} withBorder radius="md" p="md">
      <Stack gap="md">
        <Group justify="space-between" align="start" wrap="nowrap">
          <div className={classes['told']}>
            <Text fw={600}>{wordsOf(kind)}</Text>
            <Text size="sm">{explanation}</Text>
          </div>
          <StatusBadge status={status} tone={TONES[status]} />
        </Group>
        <BothSides of={exception} />
        <Story of={exception} />
        {status === 'open' && <ProposeResolution exception={exception} onProposed={onDecided} />}
        {status === 'proposed' && <DecideResolution exception={exception} onDecided={onDecided} />}
      </Stack>
    </Paper>
  );
}

function BothSides({ of: { transaction, compared, raisedAt, fileId } }: { readonly of: Exception }) {
  return (
    <Facts
      of={{
        'The bank says': transaction && <Amount of={transaction.amount} currency={transaction.currency} />,
        Booked: transaction && calendarDayText(transaction.bookedOn),
        "Bank's reference": transaction?.bankReference,
        'The ledger says': compared && <Amount of={compared.amount} currency={compared.currency} />,
        Payout: compared && (
          <PageLink to="/finance/payouts/$payoutId" params={{ payoutId: compared.payoutId }} size="sm">
            {compared.payoutId}
          </PageLink>
        ),
        Raised: <Moment at={raisedAt} />,
        'Bank file': (
          <PageLink to="/finance/bank/files/$fileId" params={{ fileId }} size="sm">
            {fileId.slice(0, 12)}…
          </PageLink>
        ),
      }}
    />
  );
}

function Story({ of: { resolution, reason, rejection, decidedBy, decidedAt } }: { readonly of: Exception }) {
  if (resolution === undefined && rejection === undefined) return null;
  return (
    <Facts
      of={{
        Resolution: resolution && wordsOf(resolution),
        Reason: reason,
        'Why rejected': rejection,
        'Decided by': decidedBy,
        Decided: decidedAt !== undefined && <Moment at={decidedAt} />,
      }}
    />
  );
}
