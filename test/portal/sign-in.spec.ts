import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';

describePortal('signing in', (portal) => {
  it('is asked of everybody, and leads back to the page they wanted', async () => {
    const page = await portal().visit('/orders?status=CAPTURED');
    await page.getByLabel('API key', { exact: true }).fill(portal().service.keys.merchant);
    await lookAt(page, 'sign-in');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/orders\?status=CAPTURED$/);
    await page.getByRole('heading', { name: 'Orders', exact: true }).waitFor();
  });

  it('says what is wrong with a key that opens nothing', async () => {
    const page = await portal().visit('/sign-in');
    await page.getByLabel('API key', { exact: true }).fill('clk_wrong_key');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('That key opens nothing').waitFor();
    await lookAt(page, 'sign-in-refused');
    await expectAccessible(page);
    await expectNarrow(page);
  });

  it('by a link takes the key out of the address, and keeps nobody in the history', async () => {
    const page = await portal().enter('/');
    await page.getByRole('heading', { name: 'Orders', exact: true }).waitFor();
    expect(page.url()).toBe(`${portal().service.url}/orders`);
  });

  it('leads nobody to another site', async () => {
    const page = await portal().enter('//example.com/');
    await page.getByRole('heading', { name: 'Orders', exact: true }).waitFor();
    expect(page.url()).toBe(`${portal().service.url}/orders`);
  });

  it('shows each role its own pages', async () => {
    const entries = async (key: 'fulfilment' | 'finance' | 'auditor') => {
      const page = await portal().enter('/', key);
      return page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents();
    };
    expect(await entries('fulfilment')).toEqual(['Orders']);
    expect(await entries('finance')).toEqual([
      ...['Orders', 'Upcoming', 'Settlements', 'Payouts', 'Charts', 'Books', 'Receivables', 'Adjustments'],
    ]);
    expect(await entries('auditor')).toEqual(['Orders', 'Events', 'Steps of an order', 'As of', 'Heads', 'Access log']);
  });

  it.each(['/finance', '/audit'])('opens %s for whoever has its role', async (path) => {
    const page = await portal().enter(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await lookAt(page, path.slice(1));
    await expectNarrow(page);
  });

  it('ends by the account menu, which also changes the colours', async () => {
    const page = await portal().enter('/orders');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto('/orders');
    await page.getByLabel('API key', { exact: true }).waitFor();
  });
});
