import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Moment } from '../../parts/moment.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge } from '../../parts/status-badge.view';
import { Facts } from '../facts.view';
import { PAYOUT_TONES } from './payout-tones';

interface PayoutFactsProps {
  readonly payout: Answer<'Payout'>;
  /** Whether it leads to the payout's own page. */
  readonly isLinked?: boolean;
}

/** Where a payout stands, where it goes, and what the bank calls it. */
export function PayoutFacts({ payout, isLinked = false }: PayoutFactsProps) {
  const { payoutId, amount, currency, status, account, sentAt, answeredAt, effectiveAt } = payout;
  return (
    <Facts
      of={{
        Payout: isLinked ? (
          <PageLink to="/finance/payouts/$payoutId" params={{ payoutId }} size="sm">
            {payoutId}
          </PageLink>
        ) : (
          payoutId
        ),
        Status: <StatusBadge status={status} tone={PAYOUT_TONES[status]} />,
        Amount: <Amount of={amount} currency={currency} />,
        'Goes to': account?.name,
        Account: account && (account.iban ?? account.accountNumber),
        BIC: account?.bic,
        'Due since': <Moment at={payout.closedAt} />,
        Sent: sentAt !== undefined && <Moment at={sentAt} />,
        'Answered by the bank': answeredAt !== undefined && <Moment at={answeredAt} />,
        'Took effect': effectiveAt !== undefined && <Moment at={effectiveAt} />,
        "Bank's reference": payout.bankReference,
        'End-to-end id': payout.endToEndId,
        'Payment file': payout.messageId,
        Reason: payout.reason,
      }}
    />
  );
}
