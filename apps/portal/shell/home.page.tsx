import { Navigate } from '@tanstack/react-router';
import { Empty } from '../parts/empty.view';
import { useEntries } from './use-entries';

/** Everybody begins with what they do all day. */
export function HomePage() {
  const [first] = useEntries();
  if (first) return <Navigate to={first.to} replace />;
  return <Empty title="Nothing to see here">Your key has none of the roles that the pages are for.</Empty>;
}
