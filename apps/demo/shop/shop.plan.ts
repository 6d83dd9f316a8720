import type { Instant, LineDescription, LineType } from '@domain';

/** A line as the public API takes it. */
export interface ShopLine extends LineDescription {
  readonly reference: string;
  readonly type: LineType;
}

export interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

export interface ShopCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: Address;
}

/** An amount that is only known once the ledger has answered: a share of what the n-th capture took. */
export interface ShareOfCapture {
  readonly ofCapture: number;
  readonly percent: number;
}

export interface Parcel {
  readonly carrier: string;
  readonly method: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
}

/** What to take, as the public API takes it. */
export type Taking =
  | { readonly full: true }
  | { readonly amount: bigint }
  | {
      readonly lines: readonly { readonly lineId: number; readonly quantity: bigint }[];
      readonly shareDiscounts?: true;
    };

/** One thing somebody does to an order. Captures, refunds, payments and write-offs are named by their number. */
export type ShopAct =
  | {
      readonly does: 'capture';
      readonly take: Taking;
      readonly shippingInfo?: readonly Parcel[];
      readonly final?: true;
    }
  | {
      readonly does: 'refund';
      readonly capture: number;
      readonly take: Taking;
      readonly description: string;
      readonly returnFee?: { readonly amount: bigint; readonly taxAmount: bigint };
    }
  | { readonly does: 'prepay'; readonly amount: bigint }
  | { readonly does: 'pay'; readonly amount: ShareOfCapture }
  | { readonly does: 'reversePayment'; readonly payment: number }
  | { readonly does: 'payBack'; readonly amount: ShareOfCapture }
  | { readonly does: 'proposeWriteOff'; readonly amount: ShareOfCapture; readonly reason: string }
  | { readonly does: 'approveWriteOff' | 'rejectWriteOff'; readonly writeOff: number }
  | { readonly does: 'failCapture'; readonly capture: number }
  | { readonly does: 'failRefund'; readonly refund: number }
  | { readonly does: 'extendDueDate'; readonly capture: number; readonly dueDate: string }
  | { readonly does: 'addTracking'; readonly capture: number; readonly shippingInfo: readonly Parcel[] }
  | {
      readonly does: 'update';
      readonly orderAmount: bigint;
      readonly lines: readonly ({ readonly lineId: number } | ShopLine)[];
    }
  | { readonly does: 'reference'; readonly reference2: string }
  | { readonly does: 'extend'; readonly days: number }
  | { readonly does: 'cancel' | 'release' };

export type ShopStep = ShopAct & { readonly at: Instant };

export interface ShopOrder {
  readonly merchantId: string;
  readonly orderId: string;
  readonly currency: string;
  readonly placedAt: Instant;
  readonly expiresInDays: number;
  readonly orderAmount: bigint;
  /** Absent: an amount only. */
  readonly lines?: readonly ShopLine[];
  readonly customer?: ShopCustomer;
  readonly reference1: string;
  /** In the order of their time. */
  readonly steps: readonly ShopStep[];
}
