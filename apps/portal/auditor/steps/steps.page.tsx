import { Button, Group, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { OrderSteps } from './order-steps.view';

/** An order's events, one at a time, each with what it did. */
export function StepsPage() {
  const { id, revision, from } = useSearch({ from: '/shell/audit/steps' });
  const navigate = useNavigate({ from: '/audit/steps' });
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ search: { id: String(new FormData(event.currentTarget).get('id')).trim() || undefined } });
  };
  return (
    <>
      <PageHeading title="Steps of an order">What each event did to every balance.</PageHeading>
      <form key={id} onSubmit={choose}>
        <Group align="end" gap="xs" mb="md">
          <TextInput name="id" label="Order" size="sm" autoComplete="off" defaultValue={id ?? ''} />
          <Button type="submit" size="sm">
            Show
          </Button>
        </Group>
      </form>
      {id === undefined ? (
        <Empty title="Which order?">Enter its id, or come here from one of its events.</Empty>
      ) : (
        <OrderSteps
          key={`${id} ${from}`}
          orderId={id}
          from={from ?? 0}
          revision={revision}
          onShow={(shown) => void navigate({ search: (before) => ({ ...before, revision: shown }), replace: true })}
          onFrom={(first) => void navigate({ search: { id, from: first } })}
        />
      )}
    </>
  );
}
