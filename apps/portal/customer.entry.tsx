import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { problemOf } from './client/service-problem';
import { CustomerPage } from './customer/customer.page';
import { LookProvider } from './look/look.provider';

const RETRIES_MAX = 2;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Somebody without a connection is told so, instead of being left to wait.
      networkMode: 'always',
      // A link that opens nothing stays one; a connection may come back.
      retry: (failures, fault) => failures < RETRIES_MAX && (problemOf(fault)?.status ?? 503) >= 500,
    },
  },
});

createRoot(root).render(
  <StrictMode>
    <LookProvider>
      <QueryClientProvider client={queries}>
        <CustomerPage />
      </QueryClientProvider>
    </LookProvider>
  </StrictMode>,
);
