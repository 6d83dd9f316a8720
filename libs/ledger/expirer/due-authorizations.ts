import type { Instant } from '@domain';
import type { Page } from '@read-models';

export interface DueAuthorization {
  readonly merchantId: string;
  readonly orderId: string;
  readonly expiresAt: Instant;
}

/** Authorizations whose time is over and whose expiry the views have not seen yet. They may be behind: nobody is hurt. */
export interface DueAuthorizations {
  /** Up to `limit`, the longest overdue first; `page` continues an earlier answer. */
  page(at: Instant, limit: number, page: string | undefined): Promise<Page<DueAuthorization>>;
}
