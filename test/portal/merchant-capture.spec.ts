import type { Page } from 'playwright-core';
import { accepted } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { countPresses, loseAnswer, panelOf, placed, recordedOf, WITH_GIFT_CARD } from './world/merchant-orders';

const CAPTURES = /\/captures$/;

describePortal('capturing an order', (portal) => {
  const place = (orderId: string, body?: object) => placed(portal().service, orderId, body);
  const recorded = (orderId: string) => recordedOf(portal().service, orderId);
  const capture = async (orderId: string, body: object) =>
    accepted(await portal().service.call('POST', `/v1/orders/${orderId}/captures`, { body }));
  /** Opens the panel from the page of the order, up to what it says would be recorded. */
  const opened = async (orderId: string) => {
    const page = await portal().enter(`/orders/${orderId}?panel=capture`);
    await confirmOf(page).and(page.locator(':enabled')).waitFor();
    return page;
  };
  const confirmOf = (page: Page) => panelOf(page).getByRole('button', { name: /^Capture/ });
  const told = (page: Page, text: string | RegExp) => page.getByRole('alert').getByText(text);

  it('takes two clicks from the list for all of it', async () => {
    await place('two-clicks');
    const page = await portal().enter('/orders');
    await page.getByRole('button', { name: 'Capture two-clicks' }).waitFor();
    const presses = await countPresses(page);
    await page.getByRole('button', { name: 'Capture two-clicks' }).click();
    await panelOf(page).getByText('Remains after it').waitFor();
    await panelOf(page).getByRole('button', { name: 'Capture €225.00' }).click();
    await told(page, 'Captured €225.00').waitFor();
    expect(await presses()).toBe(2);
    expect(await recorded('two-clicks')).toMatchObject({ captures: [22_500], remaining: 0 });
  });

  it('takes three clicks from the list for all but one line', async () => {
    await place('three-clicks');
    const page = await portal().enter('/orders');
    await page.getByRole('button', { name: 'Capture three-clicks' }).waitFor();
    const presses = await countPresses(page);
    await page.getByRole('button', { name: 'Capture three-clicks' }).click();
    await panelOf(page).getByRole('checkbox', { name: 'Parcel' }).click();
    await panelOf(page).getByRole('button', { name: 'Capture €200.00' }).click();
    await told(page, 'Captured €200.00').waitFor();
    expect(await presses()).toBe(3);
    expect(await recorded('three-clicks')).toMatchObject({ captures: [20_000], remaining: 2_500 });
    // What was done a moment ago by the same person is no change under their hands.
    await page.getByRole('button', { name: 'Capture three-clicks' }).click();
    await panelOf(page).getByRole('button', { name: 'Capture €25.00' }).click();
    await told(page, 'Captured €25.00').waitFor();
  });

  it('shows what would be recorded of each line, what remains, and when it is paid out', async () => {
    await place('shown', WITH_GIFT_CARD);
    const page = await opened('shown');
    const panel = panelOf(page);
    await panel.getByLabel('Quantity of Chair').fill('1');
    await panel.getByRole('button', { name: 'Capture €112.50' }).waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await lookAt(page, 'merchant-capture');
    await expectNarrow(page);
    expect(await panel.getByRole('row', { name: /Gift card/ }).textContent()).toContain('-12.50');
    expect(await panel.locator('dl').textContent()).toMatch(
      /Invoice shown\/1€112\.50.*Remains after it€90\.00Paid out€112\.50 on/,
    );
    expect(await recorded('shown')).toMatchObject({ captures: [] });
  });

  it('lets somebody choose how much of a gift card comes along', async () => {
    await place('chosen', WITH_GIFT_CARD);
    const page = await opened('chosen');
    const panel = panelOf(page);
    await panel.getByRole('checkbox', { name: 'Parcel' }).click();
    await panel.getByRole('button', { name: 'Capture €180.00' }).waitFor();
    await panel.getByRole('checkbox', { name: 'Gift card', exact: true }).click();
    await panel.getByLabel('Amount of Gift card').fill('-10');
    await panel.getByRole('button', { name: 'Capture €190.00' }).click();
    await told(page, 'Captured €190.00').waitFor();
    expect(await recorded('chosen')).toMatchObject({ captures: [19_000], remaining: 1_250 });
  });

  it('by an amount, with carrier and tracking, and gives back the rest with the last parcel', async () => {
    await place('amount');
    const page = await opened('amount');
    const panel = panelOf(page);
    await panel.getByText('An amount', { exact: true }).click();
    await panel.getByLabel('Amount', { exact: true }).fill('50.00');
    await panel.getByLabel('Carrier').fill('PostNord');
    await panel.getByLabel('Tracking number').fill('SE-77');
    await panel.getByLabel('This is the last parcel').check();
    await panel.getByText('Released').waitFor();
    await panel.getByRole('button', { name: 'Capture €50.00' }).click();
    await page.getByRole('article', { name: 'Invoice amount/1' }).getByText('PostNord SE-77').waitFor();
    expect(await recorded('amount')).toMatchObject({ captures: [5_000], remaining: 0 });
  });

  it('says why the service would refuse it, and asks for nothing then', async () => {
    await place('too-much');
    const page = await opened('too-much');
    await panelOf(page).getByText('An amount', { exact: true }).click();
    await panelOf(page).getByLabel('Amount', { exact: true }).fill('500');
    await told(page, 'CAPTURE_EXCEEDS_REMAINING').waitFor();
    expect(await confirmOf(page).isDisabled()).toBe(true);
  });

  it('is recorded once when somebody clicks twice', async () => {
    await place('double');
    const page = await opened('double');
    const sent: string[] = [];
    page.on(
      'request',
      (request) => request.method() === 'POST' && CAPTURES.test(request.url()) && sent.push(request.url()),
    );
    await confirmOf(page).dblclick();
    await told(page, 'Captured €225.00').waitFor();
    expect(sent).toHaveLength(1);
    expect(await recorded('double')).toMatchObject({ captures: [22_500] });
  });

  it('is recorded once when the answer is lost, and says so until it knows', async () => {
    await place('lost');
    const page = await opened('lost');
    await panelOf(page).getByRole('checkbox', { name: 'Chair' }).click();
    await panelOf(page).getByRole('button', { name: 'Capture €25.00' }).waitFor();
    await loseAnswer(page, CAPTURES);
    await confirmOf(page).click();
    await told(page, 'We do not know whether the capture was recorded').waitFor();
    await lookAt(page, 'merchant-capture-unknown');
    await expectAccessible(page, '[role="dialog"]');
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await told(page, 'We do not know whether a capture of this order was recorded').waitFor();
    await page.getByRole('button', { name: 'See to it' }).click();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await told(page, 'It had arrived the first time').waitFor();
    expect(await recorded('lost')).toMatchObject({ captures: [2_500] });
  });

  it('is recorded once when the page is loaded again before the answer came', async () => {
    await place('reload');
    const page = await opened('reload');
    await panelOf(page).getByRole('checkbox', { name: 'Chair' }).click();
    await panelOf(page).getByRole('button', { name: 'Capture €25.00' }).waitFor();
    // Held until the service has recorded it; the page is gone by the time it could hear of it.
    const reached = Promise.withResolvers<void>();
    await page.route(
      CAPTURES,
      async (route) => {
        await route.fetch();
        reached.resolve();
      },
      { times: 1 },
    );
    await confirmOf(page).click();
    await reached.promise;
    await page.reload();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await told(page, 'It had arrived the first time').waitFor();
    expect(await recorded('reload')).toMatchObject({ captures: [2_500] });
  });

  it('keeps what was chosen over a reload', async () => {
    await place('kept');
    const page = await opened('kept');
    await panelOf(page).getByRole('checkbox', { name: 'Chair' }).click();
    await panelOf(page).getByLabel('Carrier').fill('PostNord');
    await page.reload();
    await panelOf(page).getByRole('button', { name: 'Capture €25.00' }).waitFor();
    expect(await panelOf(page).getByLabel('Carrier').inputValue()).toBe('PostNord');
  });

  it('is asked for again when a second person was faster by a moment', async () => {
    await place('raced');
    const page = await opened('raced');
    // The other one's capture is recorded while ours is on its way: no feed could have told us.
    await page.route(
      CAPTURES,
      async (route) => {
        await capture('raced', { lines: [{ lineId: 1, quantity: 1 }] });
        await route.continue();
      },
      { times: 1 },
    );
    await confirmOf(page).click();
    await told(page, 'The order changed while you looked at it').waitFor();
    await told(page, 'Part captured').waitFor();
    await lookAt(page, 'merchant-capture-changed');
    await expectAccessible(page, '[role="dialog"]');
    expect(await recorded('raced')).toMatchObject({ captures: [10_000] });
    await page.getByRole('button', { name: 'Go on with the order as it is now' }).click();
    await panelOf(page).getByRole('button', { name: 'Capture €125.00' }).click();
    await told(page, 'Captured €125.00').waitFor();
    expect(await recorded('raced')).toMatchObject({ captures: [10_000, 12_500], remaining: 0 });
  });

  it('by two people at once is recorded for one of them', async () => {
    await place('both');
    const pages = await Promise.all([opened('both'), opened('both')]);
    await Promise.all(pages.map((page) => confirmOf(page).click()));
    const results = await Promise.all(
      pages.map((page) =>
        Promise.race([
          told(page, 'Captured €225.00')
            .waitFor()
            .then(() => 'captured'),
          told(page, 'The order changed while you looked at it')
            .waitFor()
            .then(() => 'changed'),
        ]),
      ),
    );
    expect(results.sort()).toEqual(['captured', 'changed']);
    expect(await recorded('both')).toMatchObject({ captures: [22_500] });
  });

  it('shows a change by somebody else before it is confirmed', async () => {
    await place('seen');
    const page = await opened('seen');
    await capture('seen', { lines: [{ lineId: 2, quantity: 1 }] });
    await told(page, 'The order changed while you looked at it').waitFor();
    expect(await confirmOf(page).isDisabled()).toBe(true);
  });

  it('is offered to nobody who may not', async () => {
    await place('auditor');
    const page = await portal().enter('/orders/auditor', 'auditor');
    await page.getByRole('region', { name: 'Timeline' }).getByText('Order placed').waitFor();
    expect(await page.getByRole('button', { name: 'Capture' }).count()).toBe(0);
  });
});
