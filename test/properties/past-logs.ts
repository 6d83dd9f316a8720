import { addDays, type LedgerRecord } from '@domain';
import { isCatchingUp, type Page, type ReadModelStore } from '@read-models';
import { foldedViews } from '../../libs/read-models/projections/folded-views.fixture';
import { createTestLog, type Said } from '../../libs/read-models/runner/log.fixture';

/** Views that were never told more than this. */
export function viewsOf(records: readonly LedgerRecord[]): Promise<ReadModelStore> {
  return foldedViews(createTestLog(saidOf(records)));
}

export function saidOf(records: readonly LedgerRecord[]): Said[] {
  return records.map(({ event, envelope: { merchantId, recordedAt } }) => ({
    ...{ event, recordedAt, merchantId: merchantId ?? '' },
  }));
}

export function lateBy({ event, recordedAt, merchantId }: Said, days: number): Said {
  return { event: { ...event, effectiveAt: addDays(recordedAt, -days) } as typeof event, recordedAt, merchantId };
}

export function sequencesOf(records: readonly LedgerRecord[], parts: readonly number[]): number[] {
  return parts.map((part) => Math.round(part * (records.length - 1)));
}

export function latestOf(records: readonly LedgerRecord[]): string {
  return (
    records
      .map(({ envelope }) => envelope.recordedAt)
      .toSorted()
      .at(-1) ?? ''
  );
}

export async function everyPage<Question extends object>(
  question: Question,
  ask: (question: Question & { page?: string }) => Promise<object>,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (let page: string | undefined; ; ) {
    const answer: Page<unknown> = answerOf(await ask({ ...question, ...(page !== undefined && { page }) }));
    items.push(...answer.items);
    page = answer.next;
    if (page === undefined) return items;
  }
}

export function answerOf<Answer>(read: { readonly answer: Answer } | object): Answer {
  if (!('answer' in read) || isCatchingUp(read)) throw new Error('the view is caught up and the page its own');
  return read.answer as Answer;
}
