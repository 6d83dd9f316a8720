import { Container, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import classes from './customer.module.css';
import { askCustomerPage } from './link/ask-customer-page';
import { isPassing, NoLink, NoPage } from './link/no-page.view';
import { useToken } from './link/use-token';
import { Waiting } from './link/waiting.view';
import { Erased } from './order/erased.view';
import { OfflineNote } from './order/offline-note.view';
import { OrderView } from './order/order.view';
import { firstLanguage, type Language, rememberLanguage } from './words/language';
import { LanguageChoice } from './words/language-choice.view';
import { SpokenContext, speak } from './words/spoken';

/** What a customer sees of an order, by the link they were sent. */
export function CustomerPage() {
  const [language, setLanguage] = useState(firstLanguage);
  const spoken = useMemo(() => speak(language), [language]);
  const token = useToken();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = spoken.words.yourOrder;
  }, [language, spoken]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <SpokenContext value={spoken}>
      <Container component="main" size={560} px="md" className={classes['page'] ?? ''}>
        <Group justify="flex-end" className={classes['unprinted'] ?? ''}>
          <LanguageChoice onChoose={choose} />
        </Group>
        {token === undefined ? <NoLink /> : <Linked key={token} token={token} />}
      </Container>
    </SpokenContext>
  );
}

function Linked({ token }: { readonly token: string }) {
  const page = useQuery({ queryKey: ['customer-page', token], queryFn: () => askCustomerPage(token) });
  if (page.data?.erased) return <Erased {...page.data} />;
  // A link that has ended shows nothing more, also to whoever still has the page open.
  if (page.isError && (!page.data || !isPassing(page.error))) {
    return <NoPage fault={page.error} onRetry={() => void page.refetch()} />;
  }
  if (!page.data) return <Waiting />;
  return (
    <>
      <OfflineNote isStale={page.isError} />
      <OrderView shown={page.data} />
    </>
  );
}
