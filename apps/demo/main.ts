import 'reflect-metadata';
import { startProgressBar } from '@command-line';
import { addDays } from '@domain';
import { type Configuration, loadConfiguration, settingsTable } from '@ledger';
import { type DemoKeys, makeDemoKeys } from './load/demo-keys';
import { loadShop } from './load/load-shop';
import { makePortalKeys } from './load/portal-keys';
import { setPortalScenes } from './load/portal-scenes';
import { timeline } from './load/timeline';
import { demoFolder, markDemoFolder } from './service/demo-folder';
import { demoLinks } from './service/demo-links';
import { CannotStart, startService } from './service/start-service';
import { generateShop, type ShopSettings } from './shop';
import { MERCHANTS } from './shop/merchants';
import { tour } from './tour';

const SHOP: ShopSettings = { seed: 2026, orders: 3_000, opensAt: '2026-01-05T00:00:00.000Z', openDays: 49 };
// Two weeks after the last order was placed: some are on their way, some will never be paid.
const TODAY = addDays(SHOP.opensAt, SHOP.openDays + 14);

/** `npm start` keeps to its own folder: a ledger that began on a simulated clock stays on it. */
function demoConfiguration(): Configuration {
  const configuration = loadConfiguration();
  const preset = settingsTable().find(({ property }) => property === 'dataFolder')?.preset;
  const { dataFolder } = configuration;
  return {
    ...configuration,
    dataFolder: dataFolder === preset ? `${dataFolder}-demo` : dataFolder,
    clock: 'simulated',
    clockStart: SHOP.opensAt,
    logLevel: configuration.logLevel === 'info' ? 'warn' : configuration.logLevel,
  };
}

async function main(): Promise<void> {
  const configuration = demoConfiguration();
  const { dataFolder } = configuration;
  const found = await demoFolder(dataFolder, SHOP);
  if (found === 'of somebody else') {
    process.stderr.write(
      `${dataFolder} holds something that is no demo shop, and it stays untouched.\nName an empty folder: DATA_FOLDER=<folder> npm run demo\n`,
    );
    process.exitCode = 1;
    return;
  }
  const service = await startService(configuration);
  const keys = await makeDemoKeys(dataFolder);
  try {
    if (found === 'loaded') process.stdout.write(`${dataFolder} is a demo shop already: nothing is loaded again.\n`);
    else await load(dataFolder, service.url, keys);
    await setPortalScenes(service.url, keys, TODAY);
    const links = await demoLinks(service.url, await makePortalKeys(dataFolder));
    service.offer(links);
    process.stdout.write(tour(service.url, dataFolder, keys.admin, links));
  } catch (fault) {
    service.stop();
    throw fault;
  } finally {
    process.exitCode = await service.ended;
  }
}

async function load(dataFolder: string, url: string, keys: DemoKeys): Promise<void> {
  const { seed, orders: count } = SHOP;
  await markDemoFolder(dataFolder, { seed, orders: count, state: 'loading' });
  const orders = generateShop(SHOP);
  const windows = timeline(orders, TODAY);
  const happenings = windows.reduce((sum, window) => sum + window.orders.flat().length, 0);
  const bar = startProgressBar('shop', happenings, 'commands');
  const startedAt = performance.now();
  try {
    const merchantIds = MERCHANTS.map(({ merchantId }) => merchantId);
    await loadShop({ url, keys, windows, merchantIds, onProgress: (done) => bar.update(done) });
  } finally {
    bar.stop();
  }
  await markDemoFolder(dataFolder, { seed, orders: count, state: 'loaded' });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`${count} orders and ${happenings} commands in ${seconds} s; the clock stands at ${TODAY}.\n`);
}

main().catch((fault: unknown) => {
  const text = fault instanceof CannotStart ? fault.message : fault instanceof Error ? fault.stack : String(fault);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
