import { isRefusal } from '@domain';
import { decodeRecord, type EventStore, START } from '@event-store';
import type { INestApplicationContext } from '@nestjs/common';
import { composeStreamCommands } from '../commands/compose-commands';
import { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import { OrderCommands } from '../commands/order-commands';
import { COMMAND_WORLD, type CommandWorld } from '../commands/stream-commands';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { type PaidShops, startPaidShops } from '../payment-files/paid-shops.fixture';
import type { PaymentFileReport } from '../payment-files/payment-file.report';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { FoldedStreams } from '../streams/folded-streams';
import { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { orderRules } from '../streams/stream-rules';
import { bankCsv, MAPPING } from './bank-csv.fixture';
import { BankFileImports } from './bank-file-imports';
import { MatchedTransactions } from './carry-out';
import { ReconciliationCommands } from './reconciliation.commands';

class Killed extends Error {}

/** A store on which the process ends at one append: just before it, or just behind it. */
function killedAt(store: EventStore, append: number, behind: boolean): EventStore {
  let appends = 0;
  return {
    ...store,
    append: async (...asked) => {
      appends += 1;
      if (appends > append || (appends === append && !behind)) throw new Killed();
      const answer = await store.append(...asked);
      if (appends === append) throw new Killed();
      return answer;
    },
  };
}

/** Another process on the same log, which remembers nothing. */
function importsOn(app: INestApplicationContext, store: EventStore): BankFileImports {
  const ledger = { ...app.get<OpenLedger>(OPEN_LEDGER), store };
  const world: CommandWorld = { ...app.get<CommandWorld>(COMMAND_WORLD), ledger };
  const cache = new FoldedStreamsCache(1_000_000);
  const orders = new OrderCommands(ledger.ids, composeStreamCommands(world, cache, orderRules));
  return new BankFileImports(
    ledger,
    new ReconciliationCommands(world, cache),
    new MatchedTransactions(new MerchantMoneyCommands(world, cache), orders, ledger.clock),
    {
      ...{ views: app.get<Projecting>(PROJECTING).views, ids: ledger.ids },
      orders: new FoldedStreams(store, cache, orderRules),
    },
    5_000,
  );
}

describe('an import that was broken off', () => {
  async function world(): Promise<{ shops: PaidShops; asked: Parameters<BankFileImports['import']>[0] }> {
    const shops = await startPaidShops({ EVENT_STORE: 'memory', READ_MODELS: 'memory' });
    await shops.open('m1');
    for (const [order, day] of [
      ['o1', '02'],
      ['o2', '04'],
      ['o3', '06'],
    ] as const) {
      await shops.sell('m1', order, 100n);
      await shops.settle(day);
    }
    const { payouts } = (await shops.send()) as PaymentFileReport;
    const [first, second] = payouts.map(({ endToEndId }) => endToEndId);
    const bytes = bankCsv(
      { day: '2026-03-07', amount: '1.00', id: second, reason: 'AC04' },
      { day: '2026-03-07', amount: '-1.00', id: first },
      { day: '2026-03-07', amount: '-1.00', id: first },
      { day: '2026-03-07', amount: '-1.00', id: second },
      { day: '2026-03-12', amount: '0.30', text: 'o1/1' },
      { day: '2026-03-12', amount: '0.30', text: 'who knows' },
    );
    return { shops, asked: { merchantId: 'm1', bytes, mapping: MAPPING, actor: 'finance', correlationId: null } };
  }

  /** All that the log says but for what differs between any two ledgers. */
  async function log({ started }: PaidShops): Promise<Record<string, unknown[]>> {
    const { store } = started.app.get<OpenLedger>(OPEN_LEDGER);
    const { events } = await store.readAll(START, 1_000);
    const streams: Record<string, unknown[]> = {};
    for (const recorded of events) {
      const { event } = decodeRecord(recorded);
      const told = JSON.stringify(event, (name, value) => {
        if (typeof value === 'bigint') return value.toString();
        return /Id$|^publicKey$|Hash$|^fileId$|^description$|^customerDetails$|^explanation$/.test(name)
          ? undefined
          : value;
      });
      const name = recorded.stream.replace(/[0-9a-f]{32}/, 'file');
      streams[name] = [...(streams[name] ?? []), told];
    }
    return streams;
  }

  it('is finished by importing the file again, wherever it was killed', async () => {
    const whole = await world();
    const store = () => whole.shops.started.app.get<OpenLedger>(OPEN_LEDGER).store;
    let appends = 0;
    const counting: EventStore = {
      ...store(),
      append: (...asked) => {
        appends += 1;
        return store().append(...asked);
      },
    };
    const report = await importsOn(whole.shops.started.app, counting).import(whole.asked);
    expect(report).toMatchObject({ matched: 4, exceptions: 3, transactionCount: 6, alreadyImported: false });
    const expected = await log(whole.shops);
    await whole.shops.started.stop();
    expect(appends).toBeGreaterThan(6);

    for (let append = 1; append <= appends; append++) {
      for (const behind of [false, true]) {
        const { shops, asked } = await world();
        const { app } = shops.started;
        const live = app.get<OpenLedger>(OPEN_LEDGER).store;
        await expect(importsOn(app, killedAt(live, append, behind)).import(asked)).rejects.toThrow(Killed);
        const again = await importsOn(app, live).import(asked);
        const wasLast = append === appends && behind;
        expect(isRefusal(again) || again.alreadyImported).toBe(wasLast);
        expect({ append, behind, log: await log(shops) }).toEqual({ append, behind, log: expected });
        await shops.started.stop();
      }
    }
  });
});
