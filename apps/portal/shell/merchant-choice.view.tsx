import { Autocomplete } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { service } from '../client/service';
import { chooseMerchant, useChosenMerchant } from '../session/chosen-merchant';
import { useSession } from '../session/use-session';

/** For people of the whole ledger: whose business the pages show. */
export function MerchantChoice() {
  return useSession().merchantId === null ? <MerchantField /> : null;
}

const PAGE_MERCHANTS = 500;
/** Of those that fit what was typed. */
const SHOWN_MAX = 50;

/** Merchants that have terms are offered; any other can be typed. */
function MerchantField() {
  const queries = useQueryClient();
  const chosen = useChosenMerchant();
  const [typed, setTyped] = useState(chosen ?? '');
  const known = service.useQuery('get', '/v1/merchants', { params: { query: { limit: PAGE_MERCHANTS } } });
  const choose = (text: string) => {
    const merchantId = text.trim() === '' ? undefined : text.trim();
    setTyped(merchantId ?? '');
    if (merchantId === chosen) return;
    chooseMerchant(merchantId);
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <Autocomplete
      aria-label="Merchant"
      placeholder="Merchant"
      size="sm"
      w={{ base: 84, xs: 130 }}
      data={known.data?.merchants.map(({ merchantId }) => merchantId) ?? []}
      limit={SHOWN_MAX}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      // Whoever has chosen looks for another one.
      {...(typed === chosen && { filter: ({ options, limit }) => options.slice(0, limit) })}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={choose}
      onBlur={() => choose(typed)}
      // Enter on one that is offered submits that one.
      onKeyDown={({ key, currentTarget }) =>
        key === 'Enter' && !currentTarget.hasAttribute('aria-activedescendant') && choose(typed)
      }
    />
  );
}
