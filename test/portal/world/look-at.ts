import { join } from 'node:path';
import type { Page } from 'playwright-core';

const LOOKS = [
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;
const NARROWEST = 360;
const HEIGHT = 844;
const FOLDER = join(__dirname, '../screenshots');

/** Keeps how the page looks, on a phone in the dark and on a desk in the light: `screenshots/<name>-390-dark.png`. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await settled(page);
  const before = page.viewportSize();
  for (const { width, colorScheme } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: HEIGHT });
    const path = join(FOLDER, `${name}-${width}-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

interface Moving {
  readonly finished: Promise<unknown>;
}

/** Until nothing on the page is on its way any more. */
export async function settled(page: Page): Promise<void> {
  const onTheWay = page.locator('[aria-busy="true"], [data-loading]');
  while ((await onTheWay.count()) > 0) await onTheWay.first().waitFor({ state: 'detached' });
  // What fades from one colour into another has neither.
  await page
    .locator('html')
    .evaluate((root) =>
      Promise.allSettled(root.getAnimations({ subtree: true }).map((motion: Moving) => motion.finished)),
    );
}

/** Nothing may stand beside a phone of the narrowest kind. */
export async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
  await settled(page);
  expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(NARROWEST);
}
