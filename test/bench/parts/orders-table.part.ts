import { type Browser, chromium, type Page } from 'playwright-core';
import { findProgram } from '../../../libs/testing/servers/find-program';
import { percentile } from '../measure/percentile';
import type { Row } from '../report/row';
import { makeBenchLedger } from '../world/bench-ledger';
import { startService } from '../world/program';
import { EVENTS_PER_ORDER } from '../world/sample-stream';
import { inTemporaryFolder } from '../world/temporary-folder';

const OPENINGS = 10;
const WHEEL_TURNS = 60;
const WHEEL_PIXELS = 120;

/** The merchant's list of that many orders, used by a browser: how long each thing takes until the rows stand there. */
export function ordersTablePart(orders: number, steps: number, say: (text: string) => void): Promise<readonly Row[]> {
  return inTemporaryFolder(async (folder) => {
    const executablePath = findProgram('chromium');
    if (!executablePath) throw new Error('there is no chromium on the path');
    say(`filling a log with ${orders.toLocaleString('en')} orders`);
    const ledger = await makeBenchLedger({ DATA_FOLDER: folder }, orders * EVENTS_PER_ORDER);
    const service = await startService(ledger.settings);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      say('turning pages');
      const url = `http://127.0.0.1:${service.port}`;
      const signIn = `${url}/sign-in?to=/orders#key=${ledger.merchantKey}`;
      const row = (what: string, milliseconds: readonly number[]): Row => ({
        ...{ what: `portal: ${what}`, logSize: orders * EVENTS_PER_ORDER, unit: 'times/s' },
        ...{ p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) },
      });
      const opened = await openings(browser, signIn);
      const page = await enter(browser, signIn);
      return [
        row('sign in and see the orders', opened),
        row('turn to the next page', await turning(page, steps)),
        row('the answer to it, without the page', await answers(page, steps)),
        row('sort', await sorting(page, steps)),
        row('a frame of scrolling', await scrolling(page)),
      ];
    } finally {
      await browser.close();
      await service.stop();
    }
  });
}

async function enter(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 844 } });
  await page.goto(address);
  await rows(page).first().waitFor();
  return page;
}

/** Each by somebody who was never here: nothing is cached. */
function openings(browser: Browser, address: string): Promise<number[]> {
  return timed(OPENINGS, async () => (await enter(browser, address)).close());
}

async function turning(page: Page, steps: number): Promise<number[]> {
  const next = page.getByRole('button', { name: 'Next' });
  return timed(steps, () => untilOthers(page, () => next.click()));
}

async function answers(page: Page, steps: number): Promise<number[]> {
  const address = new URL('/v1/orders?limit=50', page.url()).href;
  return timed(steps, async () => void (await (await page.request.get(address)).body()));
}

async function sorting(page: Page, steps: number): Promise<number[]> {
  const placed = page.getByRole('button', { name: 'Placed' });
  return timed(steps, () => untilOthers(page, () => placed.click()));
}

/** Of a browser, in which this runs. */
interface Screen {
  requestAnimationFrame(draw: (now: number) => void): void;
}

/** The time between one frame and the next while the wheel turns. */
async function scrolling(page: Page): Promise<number[]> {
  const frames = page.evaluate(
    (turns) =>
      new Promise<number[]>((resolve) => {
        const { requestAnimationFrame } = globalThis as unknown as Screen;
        const seen: number[] = [];
        let last = performance.now();
        const frame = (now: number) => {
          seen.push(now - last);
          last = now;
          if (seen.length < turns) requestAnimationFrame(frame);
          else resolve(seen.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    WHEEL_TURNS,
  );
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1)
    await page.mouse.wheel(0, turn % 2 ? WHEEL_PIXELS : -WHEEL_PIXELS / 2);
  return frames;
}

async function untilOthers(page: Page, act: () => Promise<void>): Promise<void> {
  const first = rows(page).first();
  const before = await first.innerText();
  await act();
  while ((await first.innerText()) === before) await page.waitForTimeout(2);
}

const rows = (page: Page) => page.getByRole('table', { name: 'Orders' }).locator('tbody tr:has(a)');

async function timed(times: number, act: () => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await act();
    took.push(performance.now() - start);
  }
  return took;
}
