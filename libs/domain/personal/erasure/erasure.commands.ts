import type { Given } from '../../settlement/given';
import type { ErasedKey } from './erasure.events';

interface Erase extends Given {
  /** Every key there ever was for them, the first generation first; all destroyed by now. */
  readonly keys: readonly ErasedKey[];
}

export interface EraseCustomer extends Erase {
  readonly type: 'EraseCustomer';
  readonly customerId: string;
}

export interface EraseGuest extends Erase {
  readonly type: 'EraseGuest';
  readonly guestOrderId: string;
}

export type ErasureCommand = EraseCustomer | EraseGuest;
