import type { Answer } from '../../client/service';
import { oneOf, textOf } from '../read-address';

export type Adjustment = Answer<'Adjustments'>['adjustments'][number];

export const ADJUSTMENT_STATUSES = ['proposed', 'recorded', 'rejected'] as const satisfies Adjustment['status'][];

/** What the address says of the list of adjustments. */
export interface AdjustmentsSearch {
  readonly status?: Adjustment['status'] | undefined;
  readonly page?: string | undefined;
}

export function readAdjustmentsSearch({ status, page }: Record<string, unknown>): AdjustmentsSearch {
  return { status: oneOf(ADJUSTMENT_STATUSES, status), page: textOf(page) };
}
