import { Container } from '@mantine/core';
import { Empty } from '../parts/empty.view';

/** What a customer sees of an order, by the link they were sent. */
export function CustomerPage() {
  return (
    <Container component="main" size="xs" py="xl">
      <Empty title="Your order">Open the link from your e-mail: it shows what was delivered and what is owed.</Empty>
    </Container>
  );
}
