import { ALLOCATION_PARTS_MAX, CAPTURES_MAX } from '@domain';

/** No event names more rows in one projection: its allocation parts, the captures whose money it moves, and the order. */
export const TOUCHED_ROWS_MAX = ALLOCATION_PARTS_MAX + CAPTURES_MAX + 1;
