import { type CalendarDate, type MissingPayout, missingPayouts } from '@domain';
import { type ReadModelReader, readPayoutsWithExceptions } from '@read-models';
import { answered } from './answered';
import { candidatesOf, sentPayouts } from './candidate-payouts';
import type { ImportedFile } from './read-imported-file';

/** The payouts that the file should have told of; each is missed by one file only. Throws Interrupted while a view is being built. */
export async function findMissingPayouts(
  views: ReadModelReader,
  merchantId: string,
  { transactions }: ImportedFile,
): Promise<readonly MissingPayout[]> {
  const lastDays = new Map<string, CalendarDate>();
  for (const { currency, bookedOn } of transactions) {
    if (bookedOn > (lastDays.get(currency) ?? '')) lastDays.set(currency, bookedOn);
  }
  const missing = missingPayouts(
    await candidatesOf(views, { merchantId }, await sentPayouts(views, merchantId)),
    lastDays,
  );
  const ids = missing.flatMap(({ compared }) => compared?.payoutId ?? []);
  const known = await answered(readPayoutsWithExceptions(views, merchantId, ids));
  return missing.filter(({ compared }) => !known.has(compared?.payoutId ?? ''));
}
