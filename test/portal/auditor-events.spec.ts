import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accepted } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadParcelOrder } from './world/parcel-order';
import type { Portal } from './world/portal';

describePortal('the pages of auditors', (portal) => {
  beforeAll(async () => {
    await loadParcelOrder(portal().service, 'web-7');
    await signHead(portal());
    await loadParcelOrder(portal().service, 'web-8');
    await signHead(portal());
  }, 60_000);

  it('find events by what is in the address, and say how far they looked', async () => {
    const page = await portal().enter('/audit/events', 'auditor');
    await page.getByRole('table', { name: 'Events' }).waitFor();
    await page.getByText(/Looked at events \d+ to 0, and there are no others/).waitFor();
    await expectAccessible(page);
    await lookAt(page, 'audit-events');
    await expectNarrow(page);
    await page.getByLabel('Type').fill('PartialCaptureRecorded');
    await page.getByLabel('Order', { exact: true }).fill('web-7');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/type=PartialCaptureRecorded&orderId=web-7/);
    await page.reload();
    await page.getByText('1 event', { exact: true }).waitFor();
    expect(await page.getByLabel('Type').inputValue()).toBe('PartialCaptureRecorded');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Type').fill('NothingLikeIt');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No event fits' }).waitFor();
    await expectAccessible(page);
  });

  it('show an event whole, and prove it in the browser up to the signature', async () => {
    const page = await openCapture(portal());
    await page.getByText('Proved', { exact: true }).waitFor();
    expect(await outcomes(page)).toEqual(Array(6).fill('right'));
    await page.getByRole('link', { name: /OrderAuthorized, event \d+/ }).waitFor();
    await expectAccessible(page);
    await lookAt(page, 'audit-event');
    await expectNarrow(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the proof' }).click();
    const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
    expect(Object.keys(file).sort()).toEqual(['event', 'previousHash', 'proof', 'publicKeys']);
    expect(file.proof.eventHash).toBe(file.event.hash);
  });

  it.each([
    ['a path', '**/v1/proofs/inclusion*', /"path":\["./, '"path":["x', 'The path leads to the root of the head'],
    ['a head', '**/v1/proofs/inclusion*', /"signedAt":"20/, '"signedAt":"19', 'The head is signed with it'],
    [
      'a text',
      '**/v1/events/search*fromSequence*',
      /\\"amount\\":\\"1/,
      '\\"amount\\":\\"2',
      'Its hash follows from the event before',
    ],
    ['a key', '**/v1/signing-keys', /"publicKeys":\["MC/, '"publicKeys":["MD', 'The key of the head is known'],
  ])('show %s that was tampered with in red', async (_, address, said, instead, step) => {
    const page = await portal().visit('/', {});
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      expect(text).toMatch(said);
      await route.fulfill({ response, body: text.replace(said, instead) });
    });
    await openCapture(portal(), page);
    await page.getByRole('alert').getByText('Not proved').waitFor();
    await page.getByText(`Wrong: ${step}`).waitFor();
    await expectAccessible(page);
    await lookAt(page, 'audit-event-tampered');
  });

  it('list the heads, sign another one, and prove that nothing was changed between two', async () => {
    const page = await portal().enter('/audit/heads', 'ledger');
    const heads = page.getByRole('table', { name: 'Heads' });
    await heads.waitFor();
    await page.getByRole('region', { name: 'Chain and tree' }).getByText('In order').first().waitFor();
    await loadParcelOrder(portal().service, 'web-9').catch(() => undefined);
    const before = await heads.getByRole('row').count();
    await page.getByRole('button', { name: 'Sign one now' }).click();
    await page.getByText(/Signed a head over \d+ events/).waitFor();
    await heads.getByRole('row').nth(before).waitFor();
    await page.getByText('Proved', { exact: true }).waitFor();
    expect(await outcomes(page)).toEqual(Array(6).fill('right'));
    await expectAccessible(page);
    await lookAt(page, 'audit-heads');
    await expectNarrow(page);
    await page.getByLabel('Earlier head').selectOption({ index: 1 });
    await page.waitForURL(/from=\d+/);
    await page.getByText('Proved', { exact: true }).waitFor();
  });

  it('show a proof between heads that was tampered with in red', async () => {
    const page = await portal().visit('/', {});
    await page.route('**/v1/proofs/consistency*', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace(/"path":\["[0-9a-f]{8}/, '"path":["00000000') });
    });
    await enter(portal(), page, '/audit/heads', 'auditor');
    await page.getByRole('alert').getByText('Not proved').waitFor();
    expect(await page.getByRole('button', { name: 'Sign one now' }).count()).toBe(0);
  });

  it('step through an order with the keyboard, each event with what it changed', async () => {
    const page = await portal().enter('/audit/steps?id=web-7', 'auditor');
    const changed = page.getByRole('row').filter({ hasText: '(changed)' });
    await page.getByRole('region', { name: 'OrderAuthorized' }).waitFor();
    await expect(changed.allTextContents()).resolves.toEqual([
      'Order (changed)€0.00€225.00',
      'Remaining (changed)€0.00€225.00',
    ]);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'PartialCaptureRecorded' }).waitFor();
    await page.waitForURL(/revision=1/);
    await expect(changed.allTextContents()).resolves.toContain('Captured (changed)€0.00€100.00');
    await expectAccessible(page);
    await lookAt(page, 'audit-steps');
    await expectNarrow(page);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('region', { name: 'OrderAuthorized' }).waitFor();
    await page.getByRole('link', { name: 'Envelope and proof' }).click();
    await page.waitForURL(/\/audit\/events\/\d+$/);
  });
});

async function signHead({ service }: Portal): Promise<void> {
  const key = `sign-${performance.now()}`;
  const headers = { 'idempotency-key': key };
  accepted(await service.call('POST', '/v1/heads', { key: 'ledger', headers }));
}

/** The page of the first capture, found as a person would. */
async function openCapture(portal: Portal, opened?: Page): Promise<Page> {
  const path = '/audit/events?type=PartialCaptureRecorded&order=oldest';
  const page = opened ? await enter(portal, opened, path, 'auditor') : await portal.enter(path, 'auditor');
  await page.getByRole('link', { name: 'PartialCaptureRecorded' }).first().click();
  await page.getByRole('heading', { name: 'PartialCaptureRecorded', level: 1 }).waitFor();
  return page;
}

/** Signs in on a page that is there already, because its answers are to be tampered with. */
async function enter({ service }: Portal, page: Page, path: string, key: 'auditor'): Promise<Page> {
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}#key=${service.keys[key]}`);
  await page.getByRole('banner').waitFor();
  return page;
}

async function outcomes(page: Page): Promise<(string | null)[]> {
  const steps = await page.locator('[data-outcome]').all();
  return Promise.all(steps.map((step) => step.getAttribute('data-outcome')));
}
