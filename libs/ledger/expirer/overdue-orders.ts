import { findOverdueOrders, isCatchingUp, isPageUnknown, type ReadModelReader } from '@read-models';
import type { DueAuthorizations } from './due-authorizations';

/** The overdue as the list of orders shows them. A view that is still being built shows none: they are found later. */
export function overdueOrders(views: ReadModelReader): DueAuthorizations {
  return {
    async page(at, limit, page) {
      const found = await findOverdueOrders(views, { at, limit, ...(page !== undefined && { page }) });
      if (isCatchingUp(found) || isPageUnknown(found)) return { items: [] };
      return found.answer;
    },
  };
}
