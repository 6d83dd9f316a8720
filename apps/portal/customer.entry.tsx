import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerPage } from './customer/customer.page';
import { LookProvider } from './look/look.provider';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <LookProvider>
      <CustomerPage />
    </LookProvider>
  </StrictMode>,
);
