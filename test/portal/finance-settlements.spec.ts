import { readFile } from 'node:fs/promises';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadSettledShop, SETTLED_SHOP_SETTINGS } from './world/settled-shop';

describePortal(
  'settlements and payouts',
  (portal) => {
    beforeAll(() => loadSettledShop(portal().service), 60_000);

    it('shows what is upcoming in each currency, when it is cut off, and what it would pay', async () => {
      const page = await portal().enter('/finance', 'finance');
      const euros = page.getByRole('region', { name: /^EUR, settlement/ });
      await euros.getByRole('timer').waitFor();
      await expect(euros.getByRole('timer').textContent()).resolves.toBe('22 h 00 min');
      await lookAt(page, 'finance-upcoming');
      await expectAccessible(page);
      await expectNarrow(page);
    });
  },
  SETTLED_SHOP_SETTINGS,
);
