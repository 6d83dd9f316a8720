import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { chooseMerchant, useChosenMerchant } from '../session/chosen-merchant';
import { useSession } from '../session/use-session';

/** For people of the whole ledger: whose business the pages show. */
export function MerchantChoice() {
  const queries = useQueryClient();
  const chosen = useChosenMerchant();
  if (useSession().merchantId !== null) return null;
  const choose = (text: string) => {
    const merchantId = text.trim() === '' ? undefined : text.trim();
    if (merchantId === chosen) return;
    chooseMerchant(merchantId);
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <TextInput
      aria-label="Merchant"
      placeholder="Merchant"
      size="sm"
      w={{ base: 84, xs: 130 }}
      defaultValue={chosen ?? ''}
      onBlur={(event) => choose(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && choose(event.currentTarget.value)}
    />
  );
}
