import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { openSqliteKeyStore } from '@event-store';
import { composeCache, composeCommandWorld, composeOrderCommands } from '../commands/compose-commands';
import { context } from '../commands/ledger.fixture';
import { AuthorizeOrderCommand, AuthorizeOrderHandler } from '../commands/order/authorize-order.command';
import { EraseCustomerCommand, EraseCustomerHandler } from '../commands/privacy/erase-customer.command';
import { Erasing } from '../commands/privacy/erasing';
import { loadConfiguration } from '../configuration/load-configuration';
import { LedgerMetrics } from '../metrics/ledger.metrics';
import { openLedger } from '../opening/open-from-configuration';
import type { OpenLedger } from '../opening/open-ledger';
import { readOrder } from '../queries/read-order';

const KEYS = 'personal-keys.sqlite';

/** The order as its own stream tells it, and how to erase its customer: on whatever stands in a folder. */
async function open(folder: string, more: Record<string, string> = {}) {
  const configuration = loadConfiguration({ DATA_FOLDER: folder, ...more });
  const ledger = await openLedger(configuration);
  const metrics = new LedgerMetrics();
  const cache = composeCache(configuration, metrics);
  const world = (changed: Partial<OpenLedger> = {}) =>
    composeCommandWorld({ ...ledger, ...changed }, configuration, metrics);
  const authorizing = new AuthorizeOrderHandler(composeOrderCommands(world(), cache));
  return {
    ledger,
    authorize: (orderId: string, customerId: string) =>
      authorizing.execute(
        new AuthorizeOrderCommand(context({ orderId, idempotencyKey: orderId }), {
          ...{ currency: 'EUR', orderAmount: 100n, customerId },
          customerDetails: { unsealed: '{"name":"Ada"}' },
        }),
      ),
    erase: (customerId: string, key = 'erase', changed: Partial<OpenLedger> = {}) => {
      const erasing = new Erasing(world(changed), composeCache(configuration, metrics));
      return new EraseCustomerHandler(erasing).execute(
        new EraseCustomerCommand(context({ idempotencyKey: key, pathIds: { customerId } }), customerId),
      );
    },
    async customer(orderId: string) {
      const read = await readOrder(ledger, 'm1', orderId);
      if (isRefusal(read)) return read.refusal;
      const { customerDetails } = read.details;
      return customerDetails && 'unsealed' in customerDetails ? customerDetails.unsealed : 'erased';
    },
  };
}

describe('an erasure', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erasing-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('that was cut off between the keys and the log is finished when it is repeated', async () => {
    const first = await open(folder);
    await first.authorize('o1', 'ada');
    // The log takes nothing: what a crash at this moment leaves.
    const broken = { ...first.ledger.store, append: () => Promise.reject(new Error('crashed')) };
    await expect(first.erase('ada', 'erase', { store: broken })).rejects.toThrow('crashed');
    expect(await first.customer('o1')).toBe('erased');
    await first.ledger.close();

    const second = await open(folder);
    expect(await second.customer('o1')).toBe('erased');
    const told = await second.erase('ada');
    expect(told).toMatchObject({ outcome: 'recorded', events: [{ event: { keys: [{ generation: 1 }] } }] });
    await second.ledger.close();
  });

  it('that cannot be listed destroys nothing', async () => {
    const ledger = await open(folder, { ERASURE_LIST: at('missing/list.ndjson') });
    await ledger.authorize('o1', 'ada');
    await expect(ledger.erase('ada')).rejects.toThrow('ENOENT');
    expect(await ledger.customer('o1')).toContain('Ada');
    await ledger.ledger.close();
  });

  it('is applied from the log to an old copy of the keys, before anybody may ask', async () => {
    const first = await open(folder, { ERASURE_LIST: at('elsewhere.ndjson') });
    for (const id of ['ada', 'bob']) await first.authorize(`${id}-1`, id);
    await first.ledger.close();
    copyFileSync(at(KEYS), at('old-keys'));
    const second = await open(folder, { ERASURE_LIST: at('elsewhere.ndjson') });
    await second.erase('ada');
    await second.ledger.close();

    rmSync(at('elsewhere.ndjson'));
    copyFileSync(at('old-keys'), at(KEYS));
    const third = await open(folder);
    expect(await third.customer('ada-1')).toBe('erased');
    expect(await third.customer('bob-1')).toContain('Ada');
    await third.ledger.close();
    expect(readdirSync(folder).some((name) => name.startsWith(`${KEYS}-`))).toBe(false);
  });

  it('is applied from the list where both the log and the keys are old copies', async () => {
    const list = { ERASURE_LIST: at('elsewhere.ndjson') };
    const first = await open(folder, list);
    for (const id of ['ada', 'bob']) await first.authorize(`${id}-1`, id);
    await first.ledger.close();
    for (const name of [KEYS, 'log.sqlite']) copyFileSync(at(name), at(`old-${name}`));
    const second = await open(folder, list);
    await second.authorize('ada-2', 'ada');
    await second.erase('ada');
    await second.ledger.close();

    for (const name of [KEYS, 'log.sqlite']) copyFileSync(at(`old-${name}`), at(name));
    const third = await open(folder, list);
    expect(await third.customer('ada-1')).toBe('erased');
    expect(await third.customer('bob-1')).toContain('Ada');
    // The log does not tell of it any more; whoever asks again makes it tell.
    expect(await third.erase('ada', 'again')).toMatchObject({ outcome: 'recorded' });
    await third.ledger.close();
    expect(readFileSync(at('elsewhere.ndjson'), 'utf8')).toContain('"id":"ada"');
    expect(readFileSync(at('elsewhere.ndjson'), 'utf8')).not.toContain('wrapped');
  });

  it('leaves a key alone that an old copy of the store gave to somebody who came since', async () => {
    const ledger = await open(folder);
    await ledger.authorize('ada-1', 'ada');
    await ledger.ledger.close();
    const gone = { merchantId: 'm1', kind: 'customer', id: 'ada', keyId: 'gone', generation: 1 };
    const list = at('list.ndjson');
    writeFileSync(list, `{"torn\n${JSON.stringify(gone)}\n`);
    const again = await open(folder, { ERASURE_LIST: list });
    expect(await again.customer('ada-1')).toContain('Ada');
    const entries = await again.ledger.personalKeys.entriesOf({ merchantId: 'm1', kind: 'customer', id: 'ada' });
    expect(entries).toMatchObject([{ generation: 1 }, { generation: 2, keyId: 'gone' }]);
    await again.ledger.close();
  });

  it('is noted with the keys, so that a start does not read the log from its beginning', async () => {
    const first = await open(folder);
    for (let number = 0; number < 20; number += 1) await first.authorize(`o${number}`, 'ada');
    await first.ledger.close();
    const second = await open(folder);
    await second.ledger.close();
    const keys = openSqliteKeyStore(at(KEYS));
    const note = JSON.parse((await keys.note('erasures-applied')) ?? '{}');
    expect(note).toMatchObject({ engine: 'sqlite', after: '20', nextHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await keys.close();
  });
});
