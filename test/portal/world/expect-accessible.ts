import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { SCHEMES, settled } from './look-at';

/** Neither scheme of the page, or of a part of it such as a dialog, has anything that axe calls serious or critical. */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  await settled(page);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).include(within).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const found = grave.map(
      ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ html }) => html).join(' and ')}`,
    );
    expect(found).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
