import type { Page } from 'playwright-core';
import { accepted } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loseAnswer, panelOf, placed, recordedOf, WITH_GIFT_CARD } from './world/merchant-orders';

describePortal('the page of an order', (portal) => {
  const place = (orderId: string, body?: object) => placed(portal().service, orderId, body);
  const recorded = (orderId: string) => recordedOf(portal().service, orderId);
  const send = async (path: string, body: object) =>
    accepted(await portal().service.call('POST', `/v1/orders/${path}`, { body }));
  /** Two captures, one of them with a parcel. */
  const shipped = async (orderId: string) => {
    await place(orderId);
    const shippingInfo = [{ carrier: 'PostNord', trackingNumber: 'SE-1', trackingUrl: 'https://example.com/SE-1' }];
    await send(`${orderId}/captures`, { lines: [{ lineId: 1, quantity: 1 }], shippingInfo });
    await send(`${orderId}/captures`, { lines: [{ lineId: 1, quantity: 1 }] });
  };
  const opened = async (orderId: string, panel: string) => {
    const page = await portal().enter(`/orders/${orderId}?panel=${panel}`);
    await panelOf(page).getByRole('button').last().waitFor();
    return page;
  };
  const press = (page: Page, name: string | RegExp) => panelOf(page).getByRole('button', { name }).click();
  const told = (page: Page, text: string | RegExp) => page.getByRole('alert').getByText(text);

  it('shows its lines, its figures, and everything that happened', async () => {
    await place('whole', WITH_GIFT_CARD);
    await send('whole/captures', { lines: [{ lineId: 1, quantity: 1 }], shareDiscounts: true, reference: 'parcel-1' });
    await send('whole/refunds', { lines: [{ lineId: 1, quantity: 1 }], shareDiscounts: true, reference: 'return-1' });
    await send('whole/payments', { amount: 5_000 });
    const page = await portal().enter('/orders/whole');
    const happened = page.getByRole('region', { name: 'Timeline' });
    await happened.getByText('Customer paid').waitFor();
    for (const words of ['Order placed', 'Part captured', 'Refunded']) await happened.getByText(words).waitFor();
    const chair = page.getByRole('table', { name: 'Lines' }).getByRole('row').filter({ hasText: 'Chair' });
    expect(await chair.textContent()).toMatch(/2 pcs100\.000\.0040\.0025%200\.00100\.001 pcs100\.001 pcs100\.001 pcs/);
    expect(await page.getByRole('region', { name: 'Totals' }).textContent()).toMatch(
      /Total€202\.50Captured€90\.00Refunded€90\.00Remaining€112\.50/,
    );
    await page.getByRole('article', { name: 'Invoice whole/1' }).waitFor();
    await page.getByText('Credit note whole/1/R1').first().waitFor();
    await expectAccessible(page);
    await lookAt(page, 'merchant-order');
    await expectNarrow(page);
  });

  it('makes a link for the customer, who sees the order by it', async () => {
    await place('linked');
    const page = await portal().enter('/orders/linked');
    await page.getByRole('button', { name: 'Make the customer’s link' }).click();
    const link = await page.getByLabel('The customer’s link').inputValue();
    const token = new URL(link).hash.slice(1);
    const headers = { Authorization: `Link ${token}` };
    expect((await fetch(`${portal().service.url}/v1/customer-page`, { headers })).status).toBe(200);
    await expectAccessible(page);
  });

  it('shows from which invoice each part of a refund comes before it is confirmed', async () => {
    await shipped('mapped');
    const page = await opened('mapped', 'refund');
    await panelOf(page).getByText('An amount', { exact: true }).click();
    await panelOf(page).getByLabel('Amount', { exact: true }).fill('150');
    await panelOf(page).getByRole('button', { name: 'Refund €150.00' }).waitFor();
    expect(await panelOf(page).locator('dl').textContent()).toMatch(
      /Invoice mapped\/1€100\.00.*Invoice mapped\/2€50\.00/,
    );
    await lookAt(page, 'merchant-refund');
    await expectAccessible(page, '[role="dialog"]');
    await expectNarrow(page);
    await press(page, 'Refund €150.00');
    await told(page, 'Refunded €150.00').waitFor();
    expect(await recorded('mapped')).toMatchObject({ refunds: [15_000] });
  });

  it('refunds a line of one capture, less a return fee', async () => {
    await shipped('chosen');
    const page = await opened('chosen', 'refund');
    await panelOf(page).getByLabel('From which capture').selectOption({ label: 'Invoice chosen/2, €100.00' });
    await panelOf(page).getByLabel('Return fee').fill('5');
    await panelOf(page).getByText('credit note chosen/2/R1').waitFor();
    await press(page, 'Refund €100.00');
    await told(page, 'Credit note chosen/2/R1').waitFor();
    const { body } = await portal().service.call('GET', '/v1/orders/chosen/refunds');
    expect(body.refunds).toMatchObject([{ amount: 10_000, returnFee: { amount: 500 }, parts: [{ captureNumber: 2 }] }]);
  });

  it('refunds once when the answer is lost', async () => {
    await shipped('refund-lost');
    const page = await opened('refund-lost', 'refund');
    await panelOf(page).getByRole('button', { name: 'Refund €200.00' }).and(page.locator(':enabled')).waitFor();
    await loseAnswer(page, /\/refunds$/);
    await press(page, 'Refund €200.00');
    await told(page, 'We do not know whether the refund was recorded').waitFor();
    await press(page, 'Ask again');
    await told(page, 'Refunded €200.00').waitFor();
    expect(await recorded('refund-lost')).toMatchObject({ refunds: [20_000] });
  });

  it('changes the lines of what is not captured, with the new total before it is confirmed', async () => {
    await shipped('edited');
    const page = await opened('edited', 'edit');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Add a line' }).click();
    const lamp = panel.getByRole('group', { name: 'new line' });
    await lamp.getByLabel('Unit price').fill('10');
    await lamp.getByLabel('Name').fill('Lamp');
    await panel.getByRole('group', { name: 'Parcel' }).getByLabel('Discount').fill('5');
    await told(page, 'AUTHORIZATION_EXCEEDED').waitFor();
    await panel.getByLabel('Authorized by').fill('Ada at the bank');
    await panel.getByRole('button', { name: 'Set the total to €230.00' }).waitFor();
    await lookAt(page, 'merchant-edit');
    await expectAccessible(page, '[role="dialog"]');
    await expectNarrow(page);
    await press(page, 'Set the total to €230.00');
    await told(page, 'The total is now €230.00').waitFor();
    expect(await recorded('edited')).toMatchObject({ total: 23_000, remaining: 3_000, lines: 4 });
  });

  it('asks again where the lines changed under somebody’s hands', async () => {
    await place('edit-raced');
    const page = await opened('edit-raced', 'edit');
    await panelOf(page).getByRole('group', { name: 'Parcel' }).getByLabel('Unit price').fill('20');
    await panelOf(page).getByRole('button', { name: 'Set the total to €220.00' }).waitFor();
    await page.route(
      /\/orders\/edit-raced$/,
      async (route) => {
        await send('edit-raced/captures', { lines: [{ lineId: 1, quantity: 1 }] });
        await route.continue();
      },
      { times: 1 },
    );
    await press(page, 'Set the total to €220.00');
    await told(page, 'The order changed while you looked at it').waitFor();
    expect(await recorded('edit-raced')).toMatchObject({ total: 22_500 });
    await press(page, 'Go on with the order as it is now');
    await press(page, 'Set the total to €220.00');
    await told(page, 'The total is now €220.00').waitFor();
  });

  it('releases the rest, and offers only what can be done then', async () => {
    await shipped('released');
    const page = await portal().enter('/orders/released');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Release the rest' }).click();
    await press(page, 'Release €25.00');
    await told(page, 'Released €25.00').waitFor();
    await page.getByRole('button', { name: 'Refund' }).waitFor();
    expect(await page.getByRole('button', { name: 'Capture' }).count()).toBe(0);
    expect(await recorded('released')).toMatchObject({ remaining: 0 });
  });

  it('cancels an order of which nothing was captured', async () => {
    await place('cancelled');
    const page = await opened('cancelled', 'cancel');
    await press(page, 'Cancel the order');
    await page.getByText('Order cancelled').waitFor();
    expect(await recorded('cancelled')).toMatchObject({ remaining: 0, captures: [] });
  });

  it('extends the authorization, and says why where it cannot', async () => {
    await place('extended');
    const page = await opened('extended', 'extend');
    await panelOf(page).getByLabel('Days from today').fill('1');
    await press(page, 'Extend the authorization');
    await told(page, 'EXPIRY_OUT_OF_RANGE').waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await panelOf(page).getByLabel('Days from today').fill('60');
    await press(page, 'Extend the authorization');
    await page.getByText('Authorization extended').waitFor();
  });

  it('adds a parcel to one invoice', async () => {
    await shipped('parcel');
    const page = await opened('parcel', 'parcel');
    await panelOf(page).getByLabel('Belongs to').selectOption({ label: 'Invoice parcel/2' });
    await panelOf(page).getByLabel('Carrier').fill('DHL');
    await lookAt(page, 'merchant-parcel');
    await press(page, 'Add the parcel');
    await page.getByRole('article', { name: 'Invoice parcel/2' }).getByText('DHL').waitFor();
  });

  it('says that there is no such order', async () => {
    const page = await portal().enter('/orders/nothing');
    await told(page, 'ORDER_NOT_FOUND').waitFor();
  });
});
