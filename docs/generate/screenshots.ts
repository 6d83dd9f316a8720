import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/**
 * Pictures of the demo shop as its four people see it, into docs/screenshots. The demo has to run: `npm run demo` in another
 * shell, and Chromium has to be on the machine.
 */
const [url = 'http://localhost:3000', executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const FOLDER = join(__dirname, '../screenshots');
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  /** One of the demo's four people. */
  readonly of: string;
  /** Absent: where their link leads. */
  readonly path?: string;
  /** What is to be opened before. */
  readonly press?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'orders', of: 'Merchant', path: '/orders' },
  { name: 'capture', of: 'Merchant', path: '/orders/FJ-FIRST-CAPTURE', press: 'Capture' },
  { name: 'settlement', of: 'Finance', path: '/finance/settlements/SEK/12' },
  { name: 'charts', of: 'Finance', path: '/finance/charts' },
  { name: 'proof', of: 'Auditor', path: '/audit/events/2018' },
  { name: 'customer', of: 'Customer' },
];

interface WaysIn {
  readonly demo: readonly { readonly name: string; readonly href: string }[];
}

async function main(): Promise<void> {
  const { demo } = (await (await fetch(`${url}/v1/sign-in`)).json()) as WaysIn;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const picture of PICTURES) {
      const link = demo.find(({ name }) => name === picture.of);
      if (!link) throw new Error(`${url} is no demo: it has no link for a ${picture.of}`);
      const viewport = picture.of === 'Customer' ? PHONE : DESK;
      const context = await browser.newContext({ baseURL: url, viewport, locale: 'en-GB', deviceScaleFactor: 1.5 });
      await take(context, link.href, picture);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function take(context: BrowserContext, href: string, { name, path, press }: Picture): Promise<void> {
  const page = await context.newPage();
  await page.goto(href);
  if (path) {
    await page.getByRole('banner').waitFor();
    await page.goto(path);
  }
  await settled(page);
  if (press) await page.getByRole('button', { name: press, exact: true }).first().click();
  await settled(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  process.stdout.write(`took ${name}\n`);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What begins to load does so in the next moment.
  await page.waitForTimeout(500);
  const onTheWay = page.locator('[aria-busy="true"], [data-loading]');
  while ((await onTheWay.count()) > 0) await onTheWay.first().waitFor({ state: 'detached' });
}

void main();
