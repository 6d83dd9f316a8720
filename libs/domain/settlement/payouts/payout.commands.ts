import type { Instant } from '../../time/instant';
import type { SettlementClosed } from '../closing/closing.events';
import type { Given } from '../given';
import type { PayoutAccount } from '../terms/terms.events';

interface FromBank extends Given {
  readonly bankReference?: string;
  readonly effectiveAt?: Instant;
}

export interface SendPayout extends Given {
  readonly type: 'SendPayout';
  /** The closing that this pays out. */
  readonly settlement: Pick<SettlementClosed, 'payoutId' | 'currency' | 'settlementNumber' | 'payoutAmount'>;
  /** The merchant's, for the currency; absent: none is known. */
  readonly account?: PayoutAccount;
  readonly endToEndId: string;
  readonly messageId?: string;
}

export interface ConfirmPayout extends FromBank {
  readonly type: 'ConfirmPayout';
}

export interface FailPayout extends FromBank {
  readonly type: 'FailPayout';
  readonly reason?: string;
}

export interface ReturnPayout extends FromBank {
  readonly type: 'ReturnPayout';
  readonly reason?: string;
}

export type PayoutCommand = SendPayout | ConfirmPayout | FailPayout | ReturnPayout;
