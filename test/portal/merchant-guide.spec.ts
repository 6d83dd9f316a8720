import { DemoLinks } from '../../apps/api/sessions/demo-links';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { panelOf, placed } from './world/merchant-orders';

describePortal('the guide to a first capture', (portal) => {
  const inDemo = (isDemo: boolean) => {
    const links = isDemo ? [{ name: 'Merchant', href: `/sign-in#key=${portal().service.keys.merchant}` }] : [];
    portal().service.api.app.get(DemoLinks).links = links;
  };
  beforeAll(async () => {
    await placed(portal().service, 'first');
    await placed(portal().service, 'second');
  }, 60_000);
  beforeEach(() => inDemo(true));

  it('leads from the list over the panel to what became of it, and is over then', async () => {
    const page = await portal().enter('/orders');
    const guide = page.getByRole('complementary', { name: 'Guide' });
    await guide.getByText('step 1 of 3').waitFor();
    await expectAccessible(page);
    await lookAt(page, 'merchant-guide');
    await expectNarrow(page);
    await page.getByRole('button', { name: 'Capture first' }).click();
    await panelOf(page).getByText('step 2 of 3').waitFor();
    await panelOf(page).getByRole('button', { name: 'Capture €225.00' }).click();
    await guide.getByText('step 3 of 3').waitFor();
    await guide.getByRole('link', { name: 'first' }).click();
    await page.getByRole('region', { name: 'Timeline' }).getByText('Rest captured').waitFor();
    await guide.getByRole('button', { name: 'End the guide' }).click();
    await guide.waitFor({ state: 'detached' });
    await page.goto('/orders');
    await page.getByRole('link', { name: 'second' }).waitFor();
    expect(await guide.count()).toBe(0);
  });

  it('is nowhere but in a demo, and nothing for those who capture nothing', async () => {
    const auditor = await portal().enter('/orders', 'auditor');
    inDemo(false);
    const merchant = await portal().enter('/orders');
    for (const page of [auditor, merchant]) {
      await page.getByRole('link', { name: 'second' }).waitFor();
      expect(await page.getByRole('complementary', { name: 'Guide' }).count()).toBe(0);
    }
  });
});
