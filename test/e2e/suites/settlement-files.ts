import type { Service } from '../world/service';

// biome-ignore lint/suspicious/noExplicitAny: what was answered is looked into member by member
type View = (path: string) => Promise<any>;

/** Whether the files of a settlement and of the books say what its answers do. */
export async function expectFilesThatAddUp(service: Service, view: View, settlement: string): Promise<void> {
  const { links, payoutAmount, count } = await view(settlement);
  const { entries, ...head } = await view(links.statement);
  expect(head).toMatchObject({ payoutAmount, entriesAmount: payoutAmount, payout: { status: 'due' } });
  const sum = entries.reduce((total: number, { amount }: { amount: number }) => total + amount, 0);
  expect([sum, entries.length]).toEqual([payoutAmount, count]);
  for (const type of ['text/csv', 'application/pdf', 'application/vnd.apache.parquet']) {
    const file = await service.call('GET', links.statement, { headers: { accept: type } });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
  }
  const journal = await service.call('GET', '/v1/journal/export?currency=EUR');
  expect(journal.text.split('\r\n')[1]).toMatch(/,PartialCaptureRecorded,o-1,customer_receivable,60\.00,0\.00,EUR,/);
}
