import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadSettledShop, SETTLED_SHOP_SETTINGS } from './world/settled-shop';

describePortal(
  'charts, books and receivables',
  (portal) => {
    beforeAll(() => loadSettledShop(portal().service), 60_000);

    it('draw what was captured, refunded, paid out and may expire, with a table under each', async () => {
      const page = await portal().enter('/finance/charts', 'finance');
      const moved = page.getByRole('region', { name: 'Captured, refunded and paid out in EUR by day' });
      await moved.waitFor();
      await expect(moved.getByRole('row').allTextContents()).resolves.toEqual([
        'DayCapturedRefundedPaid out',
        expect.stringMatching(/^4 Mar 2026€225\.00/),
        expect.stringMatching(/^3 Mar 2026€225\.00€25\.00€/),
        expect.stringMatching(/^2 Mar 2026€325\.00€0\.00/),
      ]);
      const risk = page.getByRole('region', { name: 'At risk of expiry in EUR by day' });
      await risk.waitFor();
      await expect(risk.getByRole('row').allTextContents()).resolves.toContainEqual('9 Mar 2026€225.00');
      await page.locator('.recharts-surface').first().waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-charts');
      await expectNarrow(page);
    });

    it('draw another currency and another span, which stand in the address', async () => {
      const page = await portal().enter('/finance/charts?currency=JPY&days=90', 'finance');
      const moved = page.getByRole('region', { name: 'Captured, refunded and paid out in JPY by day' });
      await moved.getByText('¥22,500').first().waitFor();
      await page.getByText('180 days', { exact: true }).click();
      await page.waitForURL(/days=180/);
      await page.getByRole('combobox', { name: 'Currency' }).click();
      await page.getByRole('option', { name: 'EUR' }).click();
      await page.waitForURL(/currency=EUR/);
      await page.getByRole('region', { name: 'Captured, refunded and paid out in EUR by day' }).waitFor();
    });

    it('show both sides of the books now, and as they were behind an event', async () => {
      const page = await portal().enter('/finance/books?currency=EUR', 'finance');
      const accounts = page.getByRole('table', { name: 'Accounts' });
      const total = accounts.getByRole('row', { name: /^Both sides/ });
      await total.waitFor();
      const now = await total.textContent();
      const [, debited, credited] = /EUR([\d.,]+\.\d\d)([\d.,]+\.\d\d)$/.exec(now ?? '') ?? [];
      expect(debited).toBe(credited);
      await expectAccessible(page);
      await lookAt(page, 'finance-books');
      await expectNarrow(page);
      await page.setViewportSize({ width: 1280, height: 800 });

      const journal = page.getByRole('table', { name: 'Journal in EUR' });
      const first = await journal.getByRole('rowheader').first().textContent();
      const [sequence = ''] = /^\d+/.exec(first ?? '') ?? [];
      await page.getByLabel('Up to event').fill(sequence);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`asOf=${sequence}`));
      await page.getByText(`Up to event ${sequence}.`).waitFor();
      await journal.getByRole('rowheader').nth(1).waitFor({ state: 'detached' });
      await expect(accounts.getByRole('row', { name: /^Customer receivable/ }).textContent()).resolves.toMatch(
        /225\.00/,
      );
      await lookAt(page, 'finance-books-as-of');
      await page.getByRole('button', { name: 'Back to now' }).click();
      await total.filter({ hasText: now ?? '' }).waitFor();
    });

    it('show the books by the day of effect, and by the time of recording', async () => {
      const page = await portal().enter('/finance/books?currency=EUR&effectiveTo=2026-03-02', 'finance');
      await page.getByText('what took effect by 2 Mar 2026').waitFor();
      await page.goto('/finance/books?currency=EUR&at=2026-03-02T10:00:00Z');
      await page.getByText(/recorded by 2 Mar 2026/).waitFor();
      await page.goto('/finance/books?currency=EUR&at=2099-01-01T00:00:00Z');
      await page.getByText(/more may still be recorded/).waitFor();
    });

    it('explain the balance of an account by its events', async () => {
      const page = await portal().enter('/finance/books?currency=EUR', 'finance');
      await page.getByRole('table', { name: 'Accounts' }).getByRole('button', { name: 'Fee revenue' }).click();
      const explained = page.getByRole('table', { name: 'Explanation' });
      await explained.getByRole('link', { name: 'web-2' }).waitFor();
      await expect(explained.getByRole('row').last().textContent()).resolves.toBe('The figure-€15.70');
      await expectAccessible(page, '[role="dialog"]');
    });

    it('lead from the journal to the order that an entry is about', async () => {
      const page = await portal().enter('/finance/books?currency=EUR', 'finance');
      await page.getByRole('table', { name: 'Journal in EUR' }).getByRole('link', { name: 'web-2' }).first().click();
      await page.waitForURL(/\/orders\/web-2$/);
    });

    it('tell how old debts are on a day, and which invoices they are', async () => {
      const page = await portal().enter('/finance/receivables', 'finance');
      const euros = page.getByRole('region', { name: 'Owed in EUR' });
      await euros.getByRole('button', { name: /^Not due.*invoices$/ }).waitFor();
      await page.getByRole('link', { name: 'web-2/1' }).waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-receivables');
      await expectNarrow(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByLabel('Ages on').fill('2026-05-10');
      const old = euros.getByRole('button', { name: /^31–60 days overdue.*4 invoices$/ });
      await old.click();
      await page.waitForURL(/age=overdue31To60/);
      await page.getByText('Only EUR, 31–60 days overdue').waitFor();
      await page.getByText('4 invoices', { exact: true }).first().waitFor();
      await lookAt(page, 'finance-receivables-old');
    });
  },
  SETTLED_SHOP_SETTINGS,
);
