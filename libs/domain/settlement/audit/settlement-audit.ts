import type { DomainEvent } from '../../domain-event';
import { isLedgerEvent } from '../../ledger/ledger.events';
import type { Envelope } from '../../ledger/ledger-record';
import { isPrivacyEvent } from '../../personal/privacy.events';
import { isOfReconciliation } from '../../reconciliation/reconciliation.commands';
import type { Instant } from '../../time/instant';
import { nextCutOff } from '../calendar/cut-offs';
import type { RootHasher } from '../closing/entry-summary';
import { createAgenda } from './agenda';
import { type AuditedMerchant, auditedMerchant, hasOpenEntries } from './audited-merchant';
import { checkOrderEvent } from './check-order-event';
import { checkCutOffReached, checkSettlementEvent } from './check-settlement-event';
import type { Difference, Finding } from './difference';
import { expectClosing } from './due-closing';

/** Of an envelope, what the audit asks for. */
export type AuditedEnvelope = Pick<Envelope, 'merchantId' | 'recordedAt' | 'actor'>;

/** Derives settlements and books anew from the events of a log, and holds what the log says of them against it. */
export interface SettlementAudit {
  /**
   * The next event of the log, from sequence 0 on and without a gap, else it throws. Answers the first difference of
   * the log, also when asked again: behind it nothing can be judged, so nothing is looked at any more.
   */
  add(sequence: number, envelope: AuditedEnvelope, event: DomainEvent): Difference | undefined;
  /** How many events were looked at. */
  size(): number;
  /** How many closings are due at the cut-offs that the log has reached and not written yet. */
  closingsDue(): number;
}

/**
 * An audit that can be fed for ever: it holds the entries that no cut-off has reached, and of every capture what a
 * refund or a failure of it would ask for. A capture whose five entries are all open takes about 0.9 KB, and
 * once they are settled 0.45 KB for good. An event costs the same however long the log is; the one at which a cut-off
 * is reached pays for hashing every entry that is due.
 */
export function createSettlementAudit({ rootHasher }: { readonly rootHasher: () => RootHasher }): SettlementAudit {
  const merchants = new Map<string, AuditedMerchant>();
  const agenda = createAgenda<AuditedMerchant>();
  /** The latest `recordedAt` so far: events of two streams may stand in the log the other way round. */
  let now: Instant = '';
  let size = 0;
  let first: Difference | undefined;

  function add(sequence: number, envelope: AuditedEnvelope, event: DomainEvent): Difference | undefined {
    if (first) return first;
    if (sequence !== size) throw new Error(`the audit is given event ${sequence}, and ${size} comes next`);
    if (envelope.recordedAt > now) {
      now = envelope.recordedAt;
      reachCutOffs(sequence - 1);
    }
    const finding = check(sequence, envelope, event);
    size += 1;
    if (finding) first = { ...finding, sequence, merchantId: envelope.merchantId };
    return first;
  }

  /** Before the event itself: it is the first of the log that is not before these cut-offs. */
  function reachCutOffs(throughSequence: number): void {
    for (const { at, things } of agenda.reached(now)) {
      for (const merchant of things) {
        // Terms that were set since have cut-offs of their own.
        if (merchant.nextCutOff !== at || !merchant.terms) continue;
        const due = { cutOff: at, throughSequence, terms: merchant.terms };
        for (const books of merchant.currencies.values()) expectClosing(books, due, rootHasher());
        delete merchant.nextCutOff;
        // Where nothing is open the next cut-off changes nothing, until there are other terms or entries.
        if (hasOpenEntries(merchant)) awaitCutOff(merchant, at);
      }
    }
  }

  function awaitCutOff(merchant: AuditedMerchant, after: Instant): void {
    if (!merchant.terms) return;
    merchant.nextCutOff = nextCutOff(merchant.terms, after);
    agenda.put(merchant.nextCutOff, merchant);
  }

  function check(sequence: number, envelope: AuditedEnvelope, event: DomainEvent): Finding | undefined {
    const { recordedAt, actor, merchantId } = envelope;
    const at = { sequence, recordedAt, actor };
    if (isLedgerEvent(event) || isPrivacyEvent(event)) return undefined;
    if (event.type === 'CutOffReached') return checkCutOffReached(event, at);
    const merchant = merchantOf(merchantId);
    if ('orderId' in event) {
      const finding = checkOrderEvent(merchant, event, at);
      if (finding) return finding;
    } else if (!isOfReconciliation(event)) {
      const finding = checkSettlementEvent(merchant, event, at);
      if (finding) return finding;
      if (event.type === 'MerchantTermsSet') {
        const { type, ...terms } = event;
        merchant.terms = terms;
        awaitCutOff(merchant, now);
      }
    }
    if (merchant.nextCutOff === undefined && hasOpenEntries(merchant)) awaitCutOff(merchant, now);
    return undefined;
  }

  function merchantOf(merchantId: string | null): AuditedMerchant {
    if (merchantId === null) throw new Error('an event that is not the ledger’s own belongs to a merchant');
    const known = merchants.get(merchantId);
    if (known) return known;
    const merchant = auditedMerchant(merchantId);
    merchants.set(merchantId, merchant);
    return merchant;
  }

  function closingsDue(): number {
    return merchants
      .values()
      .flatMap(({ currencies }) => currencies.values())
      .reduce((sum, { dueClosings }) => sum + dueClosings.length, 0);
  }

  return { add, size: () => size, closingsDue };
}
