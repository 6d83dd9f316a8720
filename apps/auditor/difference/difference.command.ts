import { type Difference, type DifferenceAsked, differ } from '@ledger';
import { Command, InvalidArgumentError } from 'commander';
import { dataFolderOption } from '../data-folder.option';
import { answerOf, withPlacedLog } from '../explain/with-placed-log';
import { toldAccount, toldCustomer, toldEvent, toldOrder, toldQueue } from './told-difference';

interface DifferenceOptions {
  readonly merchant?: string;
  readonly order?: string;
  readonly customer?: string;
  readonly from?: number | string;
  readonly to?: number | string;
  readonly dataFolder: string;
}

export function differenceCommand(): Command {
  return new Command('difference')
    .description('Says what lies between two points of the log: events, and what of every figure they changed.')
    .option('--from <point>', 'a sequence, or an instant; left out: the beginning', point)
    .option('--to <point>', 'a sequence, or an instant; left out: now', point)
    .option('--merchant <id>', 'only of this merchant; left out: of all')
    .option('--order <id>', 'only of this order of the merchant')
    .option('--customer <id>', "only of this customer's orders")
    .addOption(dataFolderOption())
    .action(difference);
}

/** Events that are told at once; nobody sees the pages here. */
const EVENTS = 500;

async function difference({ merchant, order, customer, from, to, dataFolder }: DifferenceOptions): Promise<void> {
  const asked: DifferenceAsked = {
    ...(merchant !== undefined && { merchantId: merchant }),
    ...(order !== undefined && { orderId: order }),
    ...(customer !== undefined && { customerId: customer }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    limit: EVENTS,
  };
  await withPlacedLog(dataFolder, async (log) => {
    const counts = new Map<string, number>();
    for (let page: { readonly page?: string } = {}; ; ) {
      const { answer } = answerOf(await differ(log, { ...asked, ...page }));
      for (const line of linesOf(answer)) process.stdout.write(`${line}\n`);
      for (const { type, count } of answer.eventsByType) counts.set(type, (counts.get(type) ?? 0) + count);
      if (answer.next === undefined) {
        process.stdout.write(`${summary(answer, counts)}\n`);
        return;
      }
      page = { page: answer.next };
    }
  });
}

function linesOf({ events, orders, accounts = [], settlementQueue = [], customer = [] }: Difference): string[] {
  return [
    ...events.map(toldEvent),
    ...orders.flatMap(toldOrder),
    ...customer.map(toldCustomer),
    ...settlementQueue.map(toldQueue),
    ...accounts.map(toldAccount),
  ];
}

function summary({ from, to }: Difference, counts: ReadonlyMap<string, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const types = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `  ${count} ${type}`);
  return [`Behind sequence ${from} and up to ${to}: ${total} events.`, ...types].join('\n');
}

function point(text: string): number | string {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new InvalidArgumentError('a sequence, or 2026-03-01T09:30:00Z');
  return instant.toISOString();
}
