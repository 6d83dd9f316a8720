import { Paper } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { definedOf } from '../../client/defined-of';
import { service } from '../../client/service';
import { Empty } from '../../parts/empty.view';
import { PageHeading } from '../../parts/page-heading.view';
import { ProblemView } from '../../parts/problem.view';
import { useSession } from '../../session/use-session';
import { DataTable } from '../../table/data-table.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import { beginBulk } from '../bulk/kept-bulk';
import { PageGuide } from '../guide/guide.view';
import { ExpiringSoon } from './expiring-soon.view';
import { canBeCaptured, orderColumns } from './order.columns';
import { OrdersFilter } from './orders.filter';
import type { OrdersSearch } from './orders.search';
import { SelectionBar } from './selection-bar.view';

// Most visits to the list capture nothing, and need not load the form for it.
const CapturePanel = lazy(async () => ({ default: (await import('../capture/capture.panel')).CapturePanel }));

const BulkPanel = lazy(async () => ({ default: (await import('../bulk/bulk.panel')).BulkPanel }));

/** Every order of the merchant, a page at a time; what is asked for stands in the address. */
export function OrdersPage() {
  const search = useSearch({ from: '/shell/orders' });
  const navigate = useNavigate({ from: '/orders' });
  const show = (change: Partial<Record<keyof OrdersSearch, unknown>>, replace = false) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) as OrdersSearch, replace });

  const orders = service.useQuery('get', '/v1/orders', { params: { query: askedBy(search) } }, FRESH);
  const steps = usePageSteps(search.page, orders.data?.next, (page) => show({ page }));
  const { sort = 'recordedAt', descending = true } = search;
  const openCapture = (orderId: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, capture: orderId }), replace: orderId === undefined });
  const openBulk = (bulk: true | undefined) =>
    void navigate({ search: (before) => ({ ...before, bulk }), replace: bulk === undefined });
  const [selected, onSelect] = useState<readonly string[]>([]);
  const offered = orders.data?.orders.filter(canBeCaptured).map(({ orderId }) => orderId) ?? [];
  const mayCapture = useSession().roles.includes('fulfilment');
  const isFiltered = search.status !== undefined || search.id !== undefined;

  return (
    <>
      <PageHeading title="Orders" />
      <PageGuide isList />
      <ExpiringSoon />
      <Paper withBorder radius="md">
        <OrdersFilter search={search} onChange={show} />
        {mayCapture && (
          <SelectionBar
            offered={offered}
            selected={selected}
            onSelect={onSelect}
            onCapture={() => {
              beginBulk(selected);
              openBulk(true);
            }}
          />
        )}
        {orders.isError && !orders.data ? (
          <ProblemView fault={orders.error} onRetry={() => void orders.refetch()} />
        ) : (
          <DataTable
            label="Orders"
            columns={orderColumns(
              mayCapture && offered.length > 0 ? { onCapture: openCapture, selected, onSelect } : undefined,
            )}
            rows={orders.data?.orders}
            rowKey={({ orderId }) => orderId}
            sorting={{ by: sort, descending }}
            onSort={({ by, descending: down }) => show({ sort: by, descending: down })}
            isStale={orders.isPlaceholderData}
            empty={isFiltered ? <NoneFits /> : <NoneYet />}
          />
        )}
        <PageStepsBar steps={steps} shown={orders.data?.orders.length ?? 0} what={['order', 'orders']} />
      </Paper>
      <Suspense>
        {search.capture && <CapturePanel orderId={search.capture} onClose={() => openCapture(undefined)} />}
        {search.bulk && (
          <BulkPanel
            onClose={() => {
              onSelect([]);
              openBulk(undefined);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

const FRESH = { placeholderData: keepPreviousData };

/** The question that an address asks; members that are undefined are not asked for. */
function askedBy({ id, capture: _, bulk: __, ...asked }: OrdersSearch) {
  return definedOf({ ...asked, orderIdPrefix: id });
}

function NoneFits() {
  return <Empty title="No order fits">Take a filter away, or look for an id that begins otherwise.</Empty>;
}

function NoneYet() {
  return (
    <Empty title="No orders yet">An order appears here as soon as your shop authorizes one, by POST /v1/orders.</Empty>
  );
}
