import { Skeleton, Table, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import type { Column, Sorting } from './column';
import classes from './data-table.module.css';
import { SortHeading } from './sort-heading.view';

interface DataTableProps<Row> {
  /** What the rows are, for people who hear the page. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** The rows are those of a question before; the ones asked for are on their way. */
  readonly isStale?: boolean;
}

const OUTLINE_ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/**
 * Rows from the service, a page at a time. On a phone each row is a card. Arrow keys go from row to row, Enter follows the
 * row's link; a click anywhere on a row does too.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, empty, sorting, onSort, isStale = false } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  if (rows?.length === 0) return empty;
  return (
    // The roles are said once more because rows that are shown as cards would otherwise stop being rows.
    <Table role="table" aria-label={label} aria-busy={isStale || !rows} className={classes['table'] ?? ''}>
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map((column) => (
            <SortHeading key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup" ref={body} data-stale={isStale || undefined} onKeyDown={moveBetweenRows}>
        {rows
          ? rows.map((row) => (
              <Table.Tr role="row" key={rowKey(row)} onClick={followLink} className={classes['row'] ?? ''}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </Table.Tr>
            ))
          : OUTLINE_ROWS.map((name) => (
              <Table.Tr role="row" key={name}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column}>
                    <Skeleton height={14} my={4} radius="sm" />
                    <VisuallyHidden>Loading</VisuallyHidden>
                  </Cell>
                ))}
              </Table.Tr>
            ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const { align, title, wideOnly } = column;
  return (
    <Table.Td role="cell" data-title={title} data-align={align} data-wide-only={wideOnly || undefined}>
      {children}
    </Table.Td>
  );
}

/** The link of a row says where it leads; the rest of the row only makes it easier to hit. */
function followLink({ currentTarget, target, metaKey, ctrlKey }: MouseEvent<HTMLElement>): void {
  if ((target as HTMLElement).closest('a, button, input, label')) return;
  if (window.getSelection()?.toString()) return;
  const link = currentTarget.querySelector<HTMLAnchorElement>('a[href]');
  if (metaKey || ctrlKey) window.open(link?.href);
  else link?.click();
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest('tr');
  if (step === undefined || !row || (event.target as HTMLElement).matches('input, textarea, select')) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  // The link leads to what the row is about; what else can be done there comes after it.
  const focusable = next?.querySelector<HTMLElement>('a[href]') ?? next?.querySelector<HTMLElement>('button, input');
  if (!focusable) return;
  event.preventDefault();
  focusable.focus();
}
