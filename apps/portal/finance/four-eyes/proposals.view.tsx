import { Paper, SegmentedControl, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Asked, type Query } from '../../parts/asked.view';
import type { Noun } from '../../parts/counted';
import { PageHeading } from '../../parts/page-heading.view';
import { statusText } from '../../parts/status-badge.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { oneOf } from '../read-address';

interface ProposalsSearch<Status> {
  readonly status?: Status | undefined;
  readonly page?: string | undefined;
}

/** A page of the list as the service answers it. */
interface Found<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

interface ProposalsProps<Status extends string, Answered, Item> {
  readonly title: string;
  /** What two people decide here. */
  readonly about: string;
  readonly actions: ReactNode;
  readonly statuses: readonly Status[];
  readonly search: ProposalsSearch<Status>;
  readonly onSearch: (search: ProposalsSearch<Status>) => void;
  readonly query: Query<Answered> & { readonly isPlaceholderData: boolean };
  readonly foundIn: (answer: Answered) => Found<Item>;
  readonly what: Noun;
  /** Shown where there is none. */
  readonly empty: ReactNode;
  readonly children: (item: Item) => ReactNode;
}

const ALL = 'all';

/** What one person proposes and another one decides: by status, a card for each, page by page. */
export function Proposals<Status extends string, Answered, Item>(props: ProposalsProps<Status, Answered, Item>) {
  const { title, about, actions, statuses, search, onSearch, query, foundIn, what, empty, children } = props;
  const found = query.data === undefined ? undefined : foundIn(query.data);
  const steps = usePageSteps(search.page, found?.next, (page) => onSearch({ ...search, page }));
  return (
    <>
      <PageHeading title={title} actions={actions}>
        {about}
      </PageHeading>
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label="Status"
        data={[ALL, ...statuses].map((value) => ({ value, label: statusText(value) }))}
        value={search.status ?? ALL}
        onChange={(value) => onSearch({ status: oneOf(statuses, value), page: undefined })}
      />
      <Asked query={query} what={`the ${what[1]}`}>
        {(answer) => {
          const { items } = foundIn(answer);
          return (
            <Stack gap="md" aria-busy={query.isPlaceholderData}>
              {items.length === 0 ? empty : items.map(children)}
            </Stack>
          );
        }}
      </Asked>
      {(steps.next || steps.first) && (
        <Paper withBorder radius="md" mt="md">
          <PageStepsBar steps={steps} shown={found?.items.length ?? 0} what={what} />
        </Paper>
      )}
    </>
  );
}
