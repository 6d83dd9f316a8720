import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column, Sorting } from './column';
import classes from './data-table.module.css';

interface SortHeadingProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

/** The heading of a column: a button where the service can order by it. */
export function SortHeading<Row>({ column, sorting, onSort }: SortHeadingProps<Row>) {
  const { title, sort, align } = column;
  const isSorted = sort !== undefined && sorting?.by === sort;
  const order = sorting?.descending ? 'descending' : 'ascending';
  const Arrow = sorting?.descending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th role="columnheader" data-align={align} aria-sort={isSorted ? order : undefined}>
      {sort !== undefined && onSort ? (
        <UnstyledButton
          className={classes['sort'] ?? ''}
          onClick={() => onSort({ by: sort, descending: isSorted ? !sorting?.descending : true })}
        >
          {title}
          {isSorted && <Arrow size={14} aria-hidden />}
        </UnstyledButton>
      ) : (
        title
      )}
    </Table.Th>
  );
}
