import { given } from '../../order/decide/facts';
import { type Refusal, type RefusalCode, refuse } from '../../refusals/refusals';
import { firstRefused, notInTheFuture } from '../checks';
import type { PayoutCommand, SendPayout } from './payout.commands';
import type { PayoutEvent, PayoutSent } from './payout.events';
import type { Payout, PayoutState } from './payout.state';

/**
 * What a command, or a word of the bank, makes of a payout. Refuses with PAYOUT_NOT_FOUND,
 * EFFECTIVE_AT_OUT_OF_RANGE, PAYOUT_SENT, PAYOUT_ACCOUNT_MISSING, PAYOUT_NOT_CONFIRMED, PAYOUT_CONFIRMED, PAYOUT_FAILED, PAYOUT_RETURNED.
 */
export function decidePayout(command: PayoutCommand, state: PayoutState): [PayoutEvent] | Refusal {
  if (command.type === 'SendPayout') return sendPayout(command, state);
  if (!state) return refuse('PAYOUT_NOT_FOUND', 'No such payout was sent.');
  const refusal = firstRefused(
    () => notInTheFuture(command),
    () => (command.type === 'ReturnPayout' ? confirmed(state) : stillSent(state)),
  );
  if (refusal) return refusal;
  const { payoutId, currency, settlementNumber, amount } = state;
  const about = {
    payoutId,
    currency,
    settlementNumber,
    amount,
    ...given(command, 'bankReference', 'effectiveAt'),
  };
  switch (command.type) {
    case 'ConfirmPayout':
      return [{ type: 'PayoutConfirmed', ...about }];
    case 'FailPayout':
      return [{ type: 'PayoutFailed', ...about, ...given(command, 'reason') }];
    case 'ReturnPayout':
      return [{ type: 'PayoutReturned', ...about, ...given(command, 'reason') }];
  }
}

function sendPayout(command: SendPayout, state: PayoutState): [PayoutSent] | Refusal {
  const { payoutId, currency, settlementNumber, payoutAmount: amount } = command.settlement;
  const { account, endToEndId } = command;
  if (state) return inStatus('PAYOUT_SENT', state);
  if (payoutId === undefined) return refuse('PAYOUT_NOT_FOUND', `Settlement ${settlementNumber} pays nothing out.`);
  if (!account) {
    return refuse('PAYOUT_ACCOUNT_MISSING', `No account is known that payouts in ${currency} go to.`, { currency });
  }
  const about = { payoutId, currency, settlementNumber, amount, account, endToEndId };
  return [{ type: 'PayoutSent', ...about, ...given(command, 'messageId') }];
}

function stillSent(payout: Payout): Refusal | undefined {
  const codes = { confirmed: 'PAYOUT_CONFIRMED', failed: 'PAYOUT_FAILED', returned: 'PAYOUT_RETURNED' } as const;
  return payout.status === 'sent' ? undefined : inStatus(codes[payout.status], payout);
}

function confirmed(payout: Payout): Refusal | undefined {
  const codes = { sent: 'PAYOUT_NOT_CONFIRMED', failed: 'PAYOUT_FAILED', returned: 'PAYOUT_RETURNED' } as const;
  return payout.status === 'confirmed' ? undefined : inStatus(codes[payout.status], payout);
}

function inStatus(code: RefusalCode, { payoutId, status }: Payout): Refusal {
  return refuse(code, `The payout ${payoutId} is ${status}.`, { payoutId, status });
}
