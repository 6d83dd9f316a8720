import type { Page } from 'playwright-core';
import { accepted } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { panelOf, placed, recordedOf } from './world/merchant-orders';

const BULK = /captures:bulk$/;

describePortal('capturing several orders at once', (portal) => {
  const recorded = async (orderId: string) => (await recordedOf(portal().service, orderId)).captures;
  /** Places orders of that prefix, ticks all of them in the list, and opens the panel. */
  const opened = async (prefix: string, count: number) => {
    const ids = Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
    for (const orderId of ids) await placed(portal().service, orderId);
    const page = await portal().enter(`/orders?id=${prefix}`);
    await page.getByRole('checkbox', { name: 'Select all that can be captured' }).click();
    await page.getByRole('button', { name: `Capture all ${count}` }).click();
    await panelOf(page)
      .getByRole('button', { name: `Capture ${count} orders` })
      .and(page.locator(':enabled'))
      .waitFor();
    return page;
  };
  const rowOf = (page: Page, orderId: string) => panelOf(page).getByRole('listitem').filter({ hasText: orderId });
  const progress = (page: Page, text: string) => panelOf(page).getByRole('status').getByText(text, { exact: true });
  const button = (page: Page, name: string) => panelOf(page).getByRole('button', { name });

  it('captures each of them, and shows each invoice', async () => {
    const page = await opened('all', 3);
    await expectAccessible(page, '[role="dialog"]');
    await button(page, 'Capture 3 orders').click();
    await progress(page, '3 of 3 captured').waitFor();
    await rowOf(page, 'all-1').getByText('Invoice all-1/1').waitFor();
    await lookAt(page, 'merchant-bulk');
    expect(await recorded('all-2')).toEqual([22_500]);
    await button(page, 'Done').click();
    await panelOf(page).waitFor({ state: 'detached' });
    await lookAt(page, 'merchant-orders');
    await expectNarrow(page);
  });

  it('tries again only what failed, after another look at it', async () => {
    const page = await opened('some', 3);
    // Somebody else ships a part of one of them while the request is on its way.
    await page.route(
      BULK,
      async (route) => {
        const body = { lines: [{ lineId: 2, quantity: 1 }] };
        accepted(await portal().service.call('POST', '/v1/orders/some-1/captures', { body }));
        await route.continue();
      },
      { times: 1 },
    );
    await button(page, 'Capture 3 orders').click();
    await progress(page, '2 of 3 captured, 1 failed').waitFor();
    await rowOf(page, 'some-1').getByText('Refused').waitFor();
    await lookAt(page, 'merchant-bulk-failed');
    await expectAccessible(page, '[role="dialog"]');
    await button(page, 'Try 1 order again').click();
    await rowOf(page, 'some-1').getByText('€200.00').waitFor();
    const again = page.waitForRequest(BULK);
    await button(page, 'Capture 1 order').click();
    expect((await again).postData()?.trim().split('\n')).toHaveLength(1);
    await progress(page, '3 of 3 captured').waitFor();
    expect(await recorded('some-0')).toEqual([22_500]);
    expect(await recorded('some-1')).toEqual([2_500, 20_000]);
  });

  it('captures each once when the connection breaks, and says what it does not know', async () => {
    const page = await opened('lost', 2);
    await page.route(
      BULK,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await button(page, 'Capture 2 orders').click();
    await page.getByRole('alert').getByText('We do not know whether the capture of 2 orders was recorded').waitFor();
    await page.reload();
    await button(page, 'Ask again for 2 orders').click();
    await progress(page, '2 of 2 captured').waitFor();
    expect(await recorded('lost-0')).toEqual([22_500]);
    expect(await recorded('lost-1')).toEqual([22_500]);
  });

  it('says of an order that cannot be captured why, and captures the others', async () => {
    const page = await portal().enter('/orders?id=gone');
    for (const orderId of ['gone-0', 'gone-1']) await placed(portal().service, orderId);
    for (const orderId of ['gone-0', 'gone-1']) await page.getByRole('checkbox', { name: `Select ${orderId}` }).check();
    accepted(await portal().service.call('POST', '/v1/orders/gone-0/cancel'));
    await page.getByRole('button', { name: 'Capture all 2' }).click();
    await rowOf(page, 'gone-0').getByText('Refused').waitFor();
    await button(page, 'Capture 1 order').click();
    await progress(page, '1 of 2 captured, 1 failed').waitFor();
    expect(await recorded('gone-0')).toEqual([]);
    expect(await recorded('gone-1')).toEqual([22_500]);
  });
});
