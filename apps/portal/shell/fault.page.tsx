import { Container } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../client/service-problem';
import { Empty } from '../parts/empty.view';
import { PageButton } from '../parts/page-link.view';
import { ProblemView } from '../parts/problem.view';

/** What is shown instead of a page that failed; the pages around it go on. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const isOurs = !problemOf(error) && !(error instanceof TypeError);
  return (
    <Container size="sm" py="xl">
      <ProblemView fault={error} onRetry={reset} {...(isOurs && { title: 'This page failed' })} />
    </Container>
  );
}

export function NotFoundPage() {
  return (
    <Empty
      title="There is no such page"
      action={
        <PageButton to="/" variant="light">
          Go to the start
        </PageButton>
      }
    >
      The address may be from another version, or have lost a part on its way to you.
    </Empty>
  );
}
