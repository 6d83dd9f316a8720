import { captures } from '../naive-model/order-figures';
import { acceptedOf, type Story } from '../naive-model/story';
import type { Intent } from './intents.generator';
import { UNKNOWN } from './portions';

/** What needs something that is not there yet becomes the thing it needs, but for now and then. */
export function sensible({ kind, which, flag, otherFlag }: Intent, story: Story): Intent['kind'] {
  if (which === UNKNOWN) return kind;
  if (kind === 'cancel' && !(flag && otherFlag)) return 'pay';
  if (kind === 'reverse' && acceptedOf(story, 'RecordCustomerPayment').length === 0) return 'pay';
  if (captures(story).length === 0) return NEED_A_CAPTURE.includes(kind) ? 'capture' : kind;
  if (kind === 'fail-refund' && acceptedOf(story, 'RefundOrder').length === 0) return 'refund';
  const undecided = acceptedOf(story, 'ProposeReceivableWriteOff').length === 0;
  return (kind === 'approve' || kind === 'reject') && undecided ? 'propose' : kind;
}

const NEED_A_CAPTURE: readonly Intent['kind'][] = [
  'refund',
  'fail-capture',
  'fail-refund',
  'propose',
  'approve',
  'reject',
  'due-date',
];
