import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectToService, type SendToService } from '@command-line';
import { addDays, type EntryKind, isRefusal, type MerchantTerms } from '@domain';
import { openSqliteEventStore } from '@event-store';
import { ApiKeys, CLOCK, loadConfiguration, type SimulatedClock } from '@ledger';
import { createApi } from '../../apps/api/create-api';
import { type ImportTally, untied } from '../../apps/auditor/import/import-tally';
import { readMapping } from '../../apps/auditor/import/read-mapping';
import { runImport } from '../../apps/auditor/import/run-import';
import { SetMerchantTermsCommand } from '../../libs/ledger/commands/merchant-money/set-merchant-terms.command';
import { SettlementRun } from '../../libs/ledger/settlement/settlement-run';
import { ask, contextOf } from '../settled/ask';
import { closingsByTheRules } from '../settled/closings-by-the-rules';
import { recordsOf } from '../settled/entries-of-log';
import { expectSettled, type Settled, type SettledLog, sumOf } from '../settled/settled-log';

// The first days of a real wholesaler's month. The repository does not carry it; the README says where it comes from.
const { RETAIL_DATA = resolve(__dirname, '../../../shared/data/online-retail-2010-12.csv') } = process.env;
const whereThere = existsSync(RETAIL_DATA) ? describe : describe.skip;

const CLOCK_START = '2010-12-01T00:00:00.000Z';
/** Long enough for everything held back to be released. */
const DAYS_AFTERWARDS = 40;
const SHOP = { merchantId: 'shop', currency: 'GBP' };

const FREE: MerchantTerms = {
  schedule: { every: 'week', weekday: 5 },
  cutOffTime: '18:00',
  zone: 'Europe/London',
  delay: { days: 1, kind: 'business' },
  holidays: ['2010-12-27', '2010-12-28', '2011-01-03'],
  minimumPayouts: [],
  fee: { rate: 0, fixed: [] },
  feeVatRate: 0,
  holdback: { rate: 0, days: 0 },
};
const WITH_FEES: MerchantTerms = {
  ...FREE,
  fee: { rate: 145, fixed: [{ currency: 'GBP', amount: 20n }] },
  feeVatRate: 2_000,
  holdback: { rate: 500, days: 14 },
};

whereThere.each([
  ['without fees', FREE],
  ['with fees, their tax and a holdback', WITH_FEES],
])('a real retail file, settled weekly as its dates go by, %s', (_, terms) => {
  let tally: ImportTally;
  let ledger: SettledLog;
  let byTheRules: ReturnType<typeof closingsByTheRules>;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retail-'));
    const settings = {
      DATA_FOLDER: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      HEAD_EVERY: '0',
      CLOCK: 'simulated',
      CLOCK_START,
    };
    const api = await createApi(loadConfiguration(settings));
    const url = await api.listen();
    const clock = api.app.get<SimulatedClock>(CLOCK);
    const settle = () => api.app.get(SettlementRun).run({ actor: 'tester' });
    await ask(api.app, new SetMerchantTermsCommand(contextOf(SHOP.merchantId, 'terms'), { terms }));

    const send = followingDates(connectToService({ url, apiKey: await keyOf(api) }), async (at) => {
      if (at <= clock.now()) return;
      await clock.advanceTo(at);
      // Nearly always nothing is due; the first sale behind a cut-off finds it closed.
      await settle();
    });
    const mapping = await readMapping(join(__dirname, '../../apps/auditor/import/mappings/online-retail.json'));
    tally = await runImport({ file: RETAIL_DATA, mapping, send, concurrency: 1 });
    await clock.advanceTo(addDays(clock.now(), DAYS_AFTERWARDS));
    expect((await settle()).complete).toBe(true);
    const now = clock.now();
    await api.stop();

    const log = await openSqliteEventStore({ folder, readOnly: true });
    const records = await recordsOf(log);
    await log.close();
    await rm(folder, { recursive: true });
    ledger = expectSettled(records);
    byTheRules = closingsByTheRules(records, SHOP, now);
  }, 300_000);

  it('ties to the file: what was sold, less what came back, plus the rows that no ledger can take', () => {
    const refused = [...tally.refused.values()];
    const [sold, returned] = [of(ledger.entries, 'sale'), of(ledger.entries, 'return')];
    expect({ sold, returned, refused: sumOf(refused) }).toEqual({
      sold: 18_351_538n,
      returned: -18_400n,
      refused: -339_658n,
    });
    expect(sold + returned + sumOf(refused)).toBe(tally.sums.file);
    expect(refused.reduce((sum, { rows }) => sum + rows, 0)).toBe(tally.rows.refused);
    expect(untied(tally)).toBe(0n);
  });

  it('has exactly the settlements that the rules give it, and leaves nothing behind', () => {
    expect(ledger.settled.map(({ event }) => event)).toEqual(byTheRules);
    expect(ledger.settled.length).toBeGreaterThanOrEqual(2);
    expect(ledger.open).toEqual([]);
  });

  it('ties at every closing: what was sold less what came back is paid, kept, held or carried', () => {
    for (const [place, { event }] of ledger.settled.entries()) {
      const far = totalsOf(ledger.settled.slice(0, place + 1));
      expect(far('sale') + far('return')).toBe(
        far('payouts') - far('fee') - far('fee_vat') - far('holdback') - far('release') + event.closingBalance,
      );
    }
  });

  it('has paid out at the end whatever was captured, less refunds, less the fees', () => {
    const all = totalsOf(ledger.settled);
    expect(all('payouts') - all('fee') - all('fee_vat')).toBe(tally.sums.captured - tally.sums.refunded);
    expect(all('holdback') + all('release')).toBe(0n);
    expect([all('fee') === 0n, all('holdback') === 0n]).toEqual([terms === FREE, terms === FREE]);
    const [last] = ledger.settled.slice(-1);
    process.stdout.write(
      `retail settled: ${ledger.settled.length} settlements of ${ledger.entries.length} entries, paid ${all('payouts')}, fees ${-all('fee')}, tax ${-all('fee_vat')}, carried ${last?.event.closingBalance}\n`,
    );
  });
});

/** The same service, at the time that each command says it happened. */
function followingDates(send: SendToService, reach: (at: string) => Promise<void>): SendToService {
  return async (request) => {
    await reach((request.body as { effectiveAt: string }).effectiveAt);
    return send(request);
  };
}

async function keyOf({ app }: Awaited<ReturnType<typeof createApi>>): Promise<string> {
  const scope = { kind: 'merchant', merchantId: SHOP.merchantId } as const;
  const made = await app.get(ApiKeys).make({ scope, roles: ['fulfilment', 'finance'], label: '' });
  if (isRefusal(made)) throw new Error(made.detail);
  return made.text;
}

function of(entries: SettledLog['entries'], kind: EntryKind): bigint {
  return sumOf(entries.filter((entry) => entry.kind === kind));
}

/** What settlements come to together, by kind, and what they paid. */
function totalsOf(settled: readonly Settled[]) {
  return (what: EntryKind | 'payouts'): bigint =>
    what === 'payouts'
      ? settled.reduce((sum, { event }) => sum + event.payoutAmount, 0n)
      : sumOf(settled.flatMap(({ event }) => event.totalsByKind.filter(({ kind }) => kind === what)));
}
