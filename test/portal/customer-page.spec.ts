import { accepted, CHAIRS } from '../e2e/world/orders';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { customerPath, loadParcelOrder } from './world/parcel-order';

const CLOCK = { CLOCK: 'simulated', CLOCK_START: '2026-03-01T10:00:00.000Z' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describePortal(
  "the customer's page",
  (portal) => {
    beforeAll(() => loadParcelOrder(portal().service, 'web-7'), 60_000);

    const open = async (orderId: string, options = {}) =>
      portal().visit(await customerPath(portal().service, orderId), { ...PHONE, ...options });
    const say = async (method: string, path: string, body?: object, key?: 'ledger') =>
      accepted(await portal().service.call(method, path, { ...(body && { body }), ...(key && { key }) }));

    it('shows what came in which parcel, what is to come, what is owed when, what was paid and what was given back', async () => {
      const page = await open('web-7');
      const part = (name: string) => page.getByRole('region', { name, exact: true });
      await page.getByRole('heading', { name: 'Your order', level: 1 }).waitFor();
      await expect(part('To pay').textContent()).resolves.toMatch(/€50\.00Due on \d+ \w+ 2026/);
      const delivery = part('Delivery 1');
      await expect(delivery.textContent()).resolves.toMatch(/Chair€100\.00With DHLTracking number JD0146/);
      await expect(delivery.textContent()).resolves.toMatch(
        /Amount€100\.00Given back-€10\.00Paid-€40\.00Still to pay€50\.00/,
      );
      await expect(part('Refund web-7/1/R1').textContent()).resolves.toContain('-€10.00');
      await expect(part('Still to come').textContent()).resolves.toMatch(/Chair€100\.00Parcel€25\.00/);
      await expect(part('Payments').textContent()).resolves.toMatch(/invoice web-7\/1.*2026€40\.00/);
      expect(await page.getByRole('link', { name: 'Follow the parcel' }).getAttribute('href')).toBe(
        'https://example.org/JD0146',
      );
      await expectAccessible(page);
      await lookAt(page, 'customer');
      await expectNarrow(page);
    });

    it.each([
      ['de-AT', 'de', 'Ihre Bestellung', /€ 50,00/],
      ['sv-SE', 'sv', 'Din beställning', /50,00 €/],
      ['fr-FR', 'en', 'Your order', /€50\.00/],
    ])('speaks to a browser of %s in %s', async (locale, language, heading, amount) => {
      const page = await open('web-7', { locale });
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect((await page.getByRole('region').first().textContent())?.replace(/\s/g, ' ')).toMatch(amount);
      await lookAt(page, `customer-${language}`);
      await expectNarrow(page);
    });

    it('changes its language when told to, and keeps to it', async () => {
      const page = await open('web-7');
      await page.getByLabel('Language').selectOption('Svenska');
      await page.getByRole('heading', { name: 'Din beställning' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Din beställning' }).waitFor();
      expect(await page.title()).toBe('Din beställning');
    });

    it('says before the first delivery that nothing is owed yet', async () => {
      await say('POST', '/v1/orders', { ...CHAIRS, orderId: 'web-8' });
      const page = await open('web-8');
      await page.getByText('You pay for what was delivered. Nothing was yet.').waitFor();
      await page.getByText('No payment has arrived yet.').waitFor();
      await expectAccessible(page);
      await lookAt(page, 'customer-nothing-yet');
    });

    it('says that a link is wrong, and what to do', async () => {
      const page = await portal().visit('/customer#nothing-of-ours', PHONE);
      await page.getByRole('alert').getByText('ask the shop for a new one').waitFor();
      await expectAccessible(page);
      await lookAt(page, 'customer-wrong-link');
      await page.goto('/customer');
      await page.getByRole('heading', { name: 'Open the link from your message' }).waitFor();
    });

    it('shows what it knew when the connection is lost, and offers to try again where it knew nothing', async () => {
      const page = await open('web-7');
      await page.getByRole('heading', { name: 'Still to come' }).waitFor();
      await page.context().setOffline(true);
      await page.getByText('You are offline').waitFor();
      expect(await page.getByRole('heading', { name: 'Still to come' }).isVisible()).toBe(true);
      await expectAccessible(page);

      const cut = await portal().visit('/customer', PHONE);
      await cut.route('**/v1/customer-page', (route) => route.abort());
      await cut.goto(await customerPath(portal().service, 'web-7'));
      await cut.reload();
      const again = cut.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      await cut.unroute('**/v1/customer-page');
      await again.click();
      await cut.getByRole('heading', { name: 'Still to come' }).waitFor();
    });

    it('shows nothing more of somebody who was erased', async () => {
      await say('POST', '/v1/orders', { ...CHAIRS, orderId: 'eve-1', customerId: 'eve', customer: { name: 'Eve' } });
      const page = await open('eve-1');
      await page.getByRole('heading', { name: 'Still to come' }).waitFor();
      await say('DELETE', '/v1/customers/eve/personal-data');
      await page.reload();
      await page.getByRole('heading', { name: 'Your details were erased' }).waitFor();
      await expectAccessible(page);
      await lookAt(page, 'customer-erased');
    });

    it('is closed when the days of its link are over', async () => {
      const path = await customerPath(portal().service, 'web-7', 2);
      await say('POST', '/v1/clock:advance', { to: '2026-03-04T10:00:00.000Z' }, 'ledger');
      const page = await portal().visit(path, PHONE);
      await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
      await expectAccessible(page);
      await lookAt(page, 'customer-expired');
    });

    it('prints without what only a screen is for', async () => {
      const page = await open('web-7');
      await page.getByRole('heading', { name: 'Still to come' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
      expect(await page.getByLabel('Language').isVisible()).toBe(false);
      expect(await page.getByRole('region', { name: 'Delivery 1' }).isVisible()).toBe(true);
    });
  },
  CLOCK,
);
