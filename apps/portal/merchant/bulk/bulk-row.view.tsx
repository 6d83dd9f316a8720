import { Text } from '@mantine/core';
import { type Problem, problemOf } from '../../client/service-problem';
import { Amount } from '../../parts/amount.view';
import { StatusBadge, type Tone } from '../../parts/status-badge.view';
import type { CaptureAnswer } from '../capture/capture.command';
import classes from './bulk.module.css';
import { isCaptured } from './capture-in-bulk';
import type { BulkOrder } from './kept-bulk';

interface BulkRowProps {
  readonly order: BulkOrder;
  readonly preview: CaptureAnswer | undefined;
  readonly refusal: unknown;
  readonly isSending: boolean;
}

/** One order among several: what would be captured, then what became of it. */
export function BulkRow({ order, preview, refusal, isSending }: BulkRowProps) {
  const { orderId, result } = order;
  const { status, tone } = stateOf(order, preview, refusal, isSending);
  const problem: Problem | undefined = result && !isCaptured(result) ? result : problemOf(refusal);
  return (
    <li className={classes['row']}>
      <Text size="sm" fw={500} component="span" className={classes['name'] ?? ''}>
        {orderId}
      </Text>
      <StatusBadge status={status} tone={tone} />
      <span className={classes['amount']}>
        {preview && <Amount of={preview.capture.amount} currency={preview.currency} />}
      </span>
      {result && isCaptured(result) && (
        <Text size="xs" c="dimmed" className={classes['below'] ?? ''}>
          Invoice {result.invoiceNumber}
        </Text>
      )}
      {problem && (
        <Text size="xs" className={classes['below'] ?? ''}>
          {problem.code === 'PRECONDITION_FAILED' ? 'It changed while you looked at it.' : problem.detail}
        </Text>
      )}
    </li>
  );
}

function stateOf(
  { sent, result }: BulkOrder,
  preview: CaptureAnswer | undefined,
  refusal: unknown,
  isSending: boolean,
): { readonly status: string; readonly tone: Tone } {
  if (result) return isCaptured(result) ? { status: 'CAPTURED', tone: 'good' } : { status: 'REFUSED', tone: 'bad' };
  if (sent !== undefined)
    return isSending ? { status: 'SENT', tone: 'open' } : { status: 'UNKNOWN', tone: 'attention' };
  if (refusal) return { status: 'REFUSED', tone: 'bad' };
  return preview ? { status: 'READY', tone: 'open' } : { status: 'LOOKING', tone: 'over' };
}
