import { postingsOfSettlementEvent } from '../books/postings';
import { reachCutOff } from '../closing/close-settlement';
import type { CutOffReached } from '../closing/closing.events';
import { entriesOfMerchantEvent } from '../entries/merchant-entries';
import type { Given } from '../given';
import type { SettlementEvent } from '../settlement.events';
import { decideMerchant } from '../terms/decide-merchant';
import { answeredOtherwise, merchantAsked } from './asked-again';
import { post, queue } from './audited-currency';
import { type AuditedMerchant, booksIn } from './audited-merchant';
import { checkAdjustment, checkDeposit } from './check-adjustment';
import { checkPayout, keepAccount } from './check-payout';
import type { Finding } from './difference';
import { checkClosing } from './due-closing';
import { brokenTie } from './ties';

export type MerchantSettlementEvent = Exclude<SettlementEvent, CutOffReached>;

/** Queues and books what an event of settlement comes to; answers what is wrong with it. */
export function checkSettlementEvent(
  merchant: AuditedMerchant,
  event: MerchantSettlementEvent,
  at: Given & { readonly sequence: number },
): Finding | undefined {
  const finding = checkEvent(merchant, event, at);
  if (finding || event.type === 'MerchantTermsSet') return finding;
  const books = booksIn(merchant, event.currency);
  const entries = entriesOf(merchant, event, at);
  queue(
    books,
    entries.map((entry, index) => ({ ...entry, sequence: at.sequence, index })),
  );
  const postings = postingsOfSettlementEvent(event);
  post(books, postings);
  const what = brokenTie(books, postings);
  return what === undefined ? undefined : { about: 'books', what };
}

function checkEvent(merchant: AuditedMerchant, event: MerchantSettlementEvent, given: Given): Finding | undefined {
  switch (event.type) {
    case 'MerchantTermsSet':
    case 'PayoutAccountSet': {
      const finding = found('terms', answeredOtherwise(event, decideMerchant(merchantAsked(event, given))));
      if (!finding) keepAccount(merchant, event);
      return finding;
    }
    case 'SettlementClosed':
      return found('settlement', checkClosing(booksIn(merchant, event.currency), event));
    case 'PayoutSent':
    case 'PayoutConfirmed':
    case 'PayoutFailed':
    case 'PayoutReturned':
      return found('payout', checkPayout(merchant, event, given));
    case 'AdjustmentProposed':
    case 'AdjustmentRecorded':
    case 'AdjustmentRejected':
      return found('adjustment', checkAdjustment(merchant, event, given));
    case 'MerchantDepositRecorded':
      return found('deposit', checkDeposit(merchant, event, given));
  }
}

/** A cut-off is reached by its own word only once it has been. */
export function checkCutOffReached(event: CutOffReached, given: Given): Finding | undefined {
  return found(
    'settlement',
    answeredOtherwise(event, reachCutOff({ type: 'ReachCutOff', ...given, cutOff: event.cutOff })),
  );
}

function entriesOf(
  { terms }: AuditedMerchant,
  event: MerchantSettlementEvent,
  { recordedAt }: Given,
): ReturnType<typeof entriesOfMerchantEvent> {
  switch (event.type) {
    case 'PayoutFailed':
    case 'PayoutReturned':
    case 'MerchantDepositRecorded':
    case 'AdjustmentRecorded':
      return entriesOfMerchantEvent(event, { recordedAt, ...(terms && { terms }) });
    default:
      return [];
  }
}

function found(about: Finding['about'], what: string | undefined): Finding | undefined {
  return what === undefined ? undefined : { about, what };
}
