import { accepted } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadParcelOrder } from './world/parcel-order';

describePortal(
  'the past, for auditors',
  (portal) => {
    let placed: number;
    beforeAll(async () => {
      const { service } = portal();
      await loadParcelOrder(service, 'web-7');
      const { events } = accepted(
        await service.call('GET', '/v1/events/search?type=OrderAuthorized', { key: 'auditor' }),
      );
      placed = events[0].sequence;
    }, 60_000);

    it('is shown at any event, with what is different since', async () => {
      const page = await portal().enter(`/audit/as-of?at=${placed}`, 'auditor');
      const then = page.getByRole('row').filter({ hasText: 'web-7 (different)' });
      await expect(then.textContent()).resolves.toMatch(/Authorized€225\.00€225\.00/);
      const changed = page.getByRole('table', { name: 'Changed orders' }).getByRole('row').last();
      await expect(changed.textContent()).resolves.toMatch(/Authorized → Part captured/);
      await expect(changed.textContent()).resolves.toMatch(/Captured €0\.00 → €100\.00/);
      await expectAccessible(page);
      await lookAt(page, 'audit-as-of-orders');
      await expectNarrow(page);
    });

    it('is slid through with the keyboard, and kept in the address', async () => {
      const page = await portal().enter('/audit/as-of', 'auditor');
      await page.getByRole('heading', { name: 'Nothing is different' }).waitFor();
      const slider = page.getByRole('slider', { name: 'As of' });
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForURL(/at=0/);
      await page.getByRole('heading', { name: 'No orders then' }).waitFor();
      await page.getByRole('table', { name: 'Changed orders' }).getByText('not there').waitFor();
    });

    it('shows books and queue then, beside what they are at a second point', async () => {
      const page = await portal().enter(`/audit/as-of?view=books&at=${placed}&to=${placed + 1}`, 'auditor');
      const books = page.getByRole('table', { name: 'Trial balance' });
      const receivable = books.getByRole('row').filter({ hasText: 'Customer receivable' });
      await expect(receivable.textContent()).resolves.toMatch(/€0\.00€100\.00€100\.00/);
      await expectAccessible(page);
      await lookAt(page, 'audit-as-of-books');
      await expectNarrow(page);
      await page.getByText('Settlement queue', { exact: true }).click();
      const queue = page.getByRole('table', { name: 'Settlement queue' }).getByRole('row').filter({ hasText: 'Sale' });
      await expect(queue.textContent()).resolves.toMatch(/€0\.00€100\.00€100\.00/);
      await expectAccessible(page);
      await lookAt(page, 'audit-as-of-queue');
    });

    it('says who looked, and at what', async () => {
      const { service } = portal();
      const actor = service.keys.auditor.split('_')[1] ?? '';
      const page = await portal().enter(`/audit/accesses?actor=${actor}`, 'auditor');
      // The log hears of an access within a second.
      for (const seen = page.getByText('GET /v1/events/search').first(); !(await seen.isVisible()); ) {
        await page.reload();
        await page.getByRole('navigation', { name: 'Pages' }).waitFor();
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      }
      await expectAccessible(page);
      await lookAt(page, 'audit-accesses');
      await expectNarrow(page);
    });
  },
  { ACCESS_LOG: 'on' },
);
