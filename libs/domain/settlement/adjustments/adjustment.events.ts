import type { Instant } from '../../time/instant';
import type { AdjustmentAccount } from '../books/accounts';

interface AdjustmentFact {
  readonly adjustmentId: string;
  readonly currency: string;
  /** Above 0 the merchant gets it, below 0 the merchant pays it. */
  readonly amount: bigint;
  /** The account on the other side. */
  readonly account: AdjustmentAccount;
}

/** The first of four eyes; changes no figure. */
export interface AdjustmentProposed extends AdjustmentFact {
  readonly type: 'AdjustmentProposed';
  readonly reason: string;
  readonly proposedBy: string;
  readonly effectiveAt?: Instant;
}

export interface AdjustmentRecorded extends AdjustmentFact {
  readonly type: 'AdjustmentRecorded';
  readonly reason: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly effectiveAt?: Instant;
}

export interface AdjustmentRejected extends AdjustmentFact {
  readonly type: 'AdjustmentRejected';
  readonly rejectedBy: string;
  readonly reason?: string;
}

export type AdjustmentEvent = AdjustmentProposed | AdjustmentRecorded | AdjustmentRejected;

/** Money that the merchant paid in, for instance against a negative balance. */
export interface MerchantDepositRecorded {
  readonly type: 'MerchantDepositRecorded';
  readonly depositId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly bankReference?: string;
  readonly effectiveAt?: Instant;
}
