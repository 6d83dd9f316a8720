import { Outlet } from '@tanstack/react-router';
import { Empty } from '../parts/empty.view';
import { useMerchantId } from '../session/use-session';

/** Settlements are those of one merchant: somebody of the whole ledger says first of which one. */
export function FinanceLayout() {
  if (useMerchantId() !== undefined) return <Outlet />;
  return <Empty title="Whose money?">Name a merchant at the top of the page; its settlements appear here.</Empty>;
}
