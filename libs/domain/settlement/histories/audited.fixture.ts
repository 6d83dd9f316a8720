import type { Difference } from '../audit/difference';
import type { SettlementAudit } from '../audit/settlement-audit';
import { createSettlementAudit } from '../audit/settlement-audit';
import { naiveRootHasher } from '../closing/tree-hash.fixture';
import type { Logged } from './merchant-log.fixture';

/** What the audit needs of an event in a log; `actor` where it is not the one that the event names. */
export interface Told extends Pick<Logged, 'recordedAt' | 'event'> {
  readonly actor?: string;
  readonly merchantId?: string;
}

/** The first difference that the audit finds in a log, which is fed to it event by event. */
export function auditOf(log: readonly Told[]): { readonly audit: SettlementAudit; readonly difference?: Difference } {
  const audit = createSettlementAudit({ rootHasher: naiveRootHasher });
  for (const [sequence, { recordedAt, event, actor = actorOf(event), merchantId = 'm1' }] of log.entries()) {
    const owner = event.type === 'CutOffReached' ? null : merchantId;
    const difference = audit.add(sequence, { merchantId: owner, recordedAt, actor }, event);
    if (difference) return { audit, difference };
  }
  return { audit };
}

function actorOf(event: Logged['event']): string {
  switch (event.type) {
    case 'AdjustmentProposed':
      return event.proposedBy;
    case 'AdjustmentRecorded':
      return event.approvedBy;
    case 'AdjustmentRejected':
      return event.rejectedBy;
    default:
      return 'finance';
  }
}
