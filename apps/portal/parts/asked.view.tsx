import type { ReactNode } from 'react';
import { Loading } from './loading.view';
import { ProblemView } from './problem.view';

/** As much of a query, of whatever kind, as tells its state. */
export interface Query<Data> {
  readonly data: Data | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface AskedProps<Data> {
  readonly query: Query<Data>;
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** The three states of everything that is asked for: on its way, refused, or there. What is there stays while it is asked anew. */
export function Asked<Data>({ query, what, children }: AskedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemView fault={query.error} onRetry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
