import type { Instant } from '../../time/instant';
import type { AdjustmentAccount } from '../books/accounts';
import type { Given } from '../given';

export interface ProposeAdjustment extends Given {
  readonly type: 'ProposeAdjustment';
  readonly adjustmentId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly account: AdjustmentAccount;
  readonly reason: string;
  readonly effectiveAt?: Instant;
}

export interface ApproveAdjustment extends Given {
  readonly type: 'ApproveAdjustment';
}

export interface RejectAdjustment extends Given {
  readonly type: 'RejectAdjustment';
  readonly reason?: string;
}

export type AdjustmentCommand = ProposeAdjustment | ApproveAdjustment | RejectAdjustment;

export interface RecordMerchantDeposit extends Given {
  readonly type: 'RecordMerchantDeposit';
  readonly depositId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly bankReference?: string;
  readonly effectiveAt?: Instant;
}
