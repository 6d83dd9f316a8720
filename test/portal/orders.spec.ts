import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadManyOrders, loadShopOrders } from './world/shop-orders';

describePortal('the list of orders', (portal) => {
  beforeAll(() => loadShopOrders(portal().service), 60_000);

  it('shows every order with its status and its amounts, each in its own digits', async () => {
    const page = await portal().enter('/orders');
    const row = (id: string) => page.getByRole('row').filter({ hasText: id });
    await expect(row('web-20418').textContent()).resolves.toMatch(/Part captured€225\.00€100\.00€125\.00/);
    await expect(row('web-20421').textContent()).resolves.toMatch(/¥22,500/);
    await expect(row('web-20422').textContent()).resolves.toMatch(/KWD\s22\.500/);
    await expectAccessible(page);
    await lookAt(page, 'orders');
    await expectNarrow(page);
  });

  it.each(['merchant', 'fulfilment'] as const)('shows what ends soon on top, to %s', async (key) => {
    const page = await portal().enter('/orders', key);
    const soon = page.getByRole('region', { name: 'Expiring soon' });
    await soon.waitFor();
    await expect(soon.getByRole('link').allTextContents()).resolves.toEqual([
      expect.stringMatching(/web-20423€225\.00Expires in 2 days/),
    ]);
  });

  it('keeps filter, search and order in the address, for a reload and for whoever is sent it', async () => {
    const page = await portal().enter('/orders');
    await page.getByText('Authorized', { exact: true }).first().click();
    await page.getByLabel('Order id begins with').fill('web');
    await page.getByRole('button', { name: 'Amount' }).click();
    await page.waitForURL(({ searchParams }) =>
      ['status=AUTHORIZED', 'id=web', 'sort=orderAmount'].every((part) => `${searchParams}`.includes(part)),
    );
    await page.reload();
    const links = page.getByRole('table', { name: 'Orders' }).getByRole('link');
    await links.first().waitFor();
    const ids = await links.allTextContents();
    expect(ids.sort()).toEqual(['web-20417', 'web-20421', 'web-20422', 'web-20423']);
  });

  it('says what to do where no order fits', async () => {
    const page = await portal().enter('/orders?id=nothing&status=NONE&sort=name');
    await page.getByRole('heading', { name: 'No order fits' }).waitFor();
    await expectAccessible(page);
  });

  it('is walked through with the keyboard, and Enter opens an order', async () => {
    const page = await portal().enter('/orders');
    await page.getByRole('link', { name: 'pos-1' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\/web-20423$/);
    await page.getByRole('heading', { name: 'web-20423' }).waitFor();
    await lookAt(page, 'order');
    await expectAccessible(page);
  });

  it('shows an order as soon as it is placed, without a reload', async () => {
    const page = await portal().enter('/orders');
    await page.getByRole('link', { name: 'pos-1' }).waitFor();
    await portal().service.call('POST', '/v1/orders', {
      body: { orderId: 'live-1', currency: 'EUR', orderAmount: 100 },
    });
    await page.getByRole('link', { name: 'live-1' }).waitFor();
  });

  it('is found by its command palette, and so is one order', async () => {
    const page = await portal().enter('/orders');
    await page.getByRole('link', { name: 'pos-1' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, or an order id').fill('web-20419');
    await page.getByText('Open order web-20419').waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await lookAt(page, 'palette');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\/web-20419$/);
  });

  it('keeps each day on one line beside the column of actions', async () => {
    const page = await portal().enter('/orders', 'fulfilment');
    await page.setViewportSize({ width: 1280, height: 844 });
    const table = page.getByRole('table', { name: 'Orders' });
    await table
      .getByRole('button', { name: /^Capture/ })
      .first()
      .waitFor();
    const lines = await table.locator('time').evaluateAll((days) => days.map((day) => day.getClientRects().length));
    expect(new Set(lines)).toEqual(new Set([1]));
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(1280);
  });

  it('says that there is no connection, and shows what it has', async () => {
    const page = await portal().enter('/orders');
    await page.getByRole('link', { name: 'pos-1' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('link', { name: 'pos-1' }).isVisible()).toBe(true);
  });

  it('pages forward and back', async () => {
    await loadManyOrders(portal().service, 'many-', 60);
    const page = await portal().enter('/orders?id=many-');
    const step = (name: string) => page.getByRole('button', { name, exact: true });
    await page.getByText('50 orders, more follow').waitFor();
    await step('Next').click();
    await page.getByText('10 orders', { exact: true }).waitFor();
    expect(await step('Next').isDisabled()).toBe(true);
    await step('Previous').click();
    await page.getByText('50 orders, more follow').waitFor();
    expect(await step('Previous').isDisabled()).toBe(true);
  });
});
