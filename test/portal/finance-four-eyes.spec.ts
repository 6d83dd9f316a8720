import { asCamt053, asCsv, asMt940 } from '../../libs/bank-files/statements/written-statement.fixture';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { ledgerOf, loadSettledShop, SETTLED_SHOP_SETTINGS } from './world/settled-shop';

/** What the bank says: a payment that fits an invoice, and one that nobody can explain. */
const STATEMENT = {
  ...{ account: 'A1', statementId: 'S1', currency: 'EUR', openingBalance: 100_000n, closingBalance: 111_500n },
  transactions: [
    { number: 1, bookedOn: '2026-03-04', currency: 'EUR', amount: 10_000n, remittance: 'web-2/1', bankReference: 'B1' },
    {
      number: 2,
      bookedOn: '2026-03-04',
      currency: 'EUR',
      amount: 1_500n,
      remittance: 'thank you',
      bankReference: 'B2',
    },
  ],
};

describePortal(
  'what four eyes decide',
  (portal) => {
    beforeAll(() => loadSettledShop(portal().service), 60_000);

    const enter = async (path: string, key: 'ledger' | 'secondLedger') => {
      const page = await portal().enter(path, key);
      await page.getByRole('combobox', { name: 'Merchant' }).fill('m1');
      await page.keyboard.press('Enter');
      return page;
    };
    const file = (name: string, bytes: Uint8Array) => ({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    });

    it('takes a file of the bank, tells what became of it, and changes nothing when it comes again', async () => {
      const page = await enter('/finance/bank/files', 'ledger');
      await page.getByRole('heading', { name: 'No file yet' }).waitFor();
      const bring = async (name: string, bytes: Uint8Array) => {
        await page.locator('input[type="file"]').setInputFiles(file(name, bytes));
        await page.getByRole('button', { name: 'Import' }).click();
      };
      await bring('statement.xml', asCamt053(STATEMENT));
      const result = page.getByRole('status').filter({ hasText: 'lines' });
      await result.getByText('2 lines: 1 matched, 1 to be explained, 0 of other merchants.').waitFor();
      await page.getByRole('link', { name: /^camt\.053/ }).waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-bank-imported');
      await bring('statement.xml', asCamt053(STATEMENT));
      await result.getByText('This file was imported before; nothing was changed').waitFor();
      await page.getByRole('link', { name: 'What each line became' }).click();
      await page.getByRole('table', { name: 'Lines' }).getByText('Payment recorded').waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-bank-file');
      await expectNarrow(page);
    });

    it.each([
      ['statement.sta', asMt940({ ...STATEMENT, statementId: 'S2' })],
      [
        'statement.csv',
        Buffer.from('bookedOn,amount,currency,bankReference,endToEndId,remittance\n2026-03-04,1.00,EUR,C1,,?\n'),
      ],
    ])('takes %s, too', async (name, bytes) => {
      const page = await enter('/finance/bank/files', 'ledger');
      await page.locator('input[type="file"]').setInputFiles(file(name, bytes));
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByRole('status').getByText('Imported').waitFor();
    });

    it('says what is wrong with a file that is none', async () => {
      const page = await enter('/finance/bank/files', 'ledger');
      await page.locator('input[type="file"]').setInputFiles(file('statement.xml', Buffer.from('<a/>')));
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByRole('alert').getByText('BANK_FILE_REFUSED').waitFor();
      await page.locator('input[type="file"]').setInputFiles(file('statement.csv', asCsv(STATEMENT)));
      await page.getByLabel('What its columns mean').fill('fancy');
      await page.getByRole('button', { name: 'Import' }).click();
      await page
        .getByRole('alert')
        .getByText(/mapping/)
        .first()
        .waitFor();
      await expectAccessible(page);
    });

    it('settles an exception as one person proposes and another one approves', async () => {
      const page = await enter('/finance/bank?status=open', 'ledger');
      const exception = page.getByRole('article').filter({ hasText: '15.00 EUR came in' });
      await exception.getByLabel('Why', { exact: true }).fill('A gift, says the shop');
      await expectAccessible(page);
      await lookAt(page, 'finance-exceptions');
      await expectNarrow(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await exception.getByRole('button', { name: 'Propose' }).click();
      await page.getByText('Proposed', { exact: true }).first().click();
      await page.waitForURL(/status=proposed/);
      const own = page.getByRole('article').filter({ hasText: 'A gift, says the shop' });
      await own.getByText('You proposed this, so somebody else has to approve it.').waitFor();
      expect(await own.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
      await lookAt(page, 'finance-exception-own');

      const other = await enter('/finance/bank?status=proposed', 'secondLedger');
      await other.getByRole('button', { name: /^Approve/ }).waitFor();
      await expectAccessible(other);
      await other.getByRole('button', { name: /^Approve/ }).click();
      await other.getByRole('heading', { name: 'Nothing differs' }).waitFor();
      await other.goto('/finance/bank?status=resolved');
      await other.getByText('A gift, says the shop').waitFor();
    });

    it('opens an exception again when the proposal is rejected, and says why', async () => {
      const page = await enter('/finance/bank?status=open', 'ledger');
      const exception = page.getByRole('article').first();
      await exception.getByLabel('Why', { exact: true }).fill('A guess');
      await exception.getByRole('button', { name: 'Propose' }).click();
      const other = await enter('/finance/bank?status=proposed', 'secondLedger');
      await other.getByLabel('Why, if it is rejected').fill('Ask the bank first');
      await other.getByRole('button', { name: /^Reject/ }).click();
      await other.getByRole('heading', { name: 'Nothing differs' }).waitFor();
      await page.reload();
      await page.getByText('Ask the bank first').waitFor();
    });

    it('approves the proposal that somebody looked at, and no later one', async () => {
      const { say } = ledgerOf(portal().service);
      const page = await enter('/finance/bank?status=open', 'ledger');
      const exception = page.getByRole('article').first();
      const name = (await exception.getAttribute('aria-label')) ?? '';
      const [, exceptionId, fileId] = /^Exception (.+) of (.+)$/.exec(name) ?? [];
      const at = `/v1/reconciliation/exceptions/${fileId}/${exceptionId}`;
      await say('POST', `${at}/propose`, { resolution: 'explained', reason: 'The first proposal' });
      const other = await enter('/finance/bank?status=proposed', 'secondLedger');
      const seen = other.getByRole('article', { name });
      await seen.getByText('The first proposal').waitFor();
      // It is withdrawn and proposed otherwise, and this page has not heard of it yet.
      await other.route('**/v1/reconciliation/exceptions?*', (route) => route.abort());
      await other.route('**/v1/events', (route) => route.abort());
      await say('POST', `${at}/reject`, {});
      await say('POST', `${at}/propose`, { resolution: 'corrected', reason: 'The second proposal' });
      await seen.getByRole('button', { name: /^Approve/ }).click();
      await seen.getByRole('alert').getByText('PRECONDITION_FAILED').waitFor();
      await other.unroute('**/v1/reconciliation/exceptions?*');
      await other.reload();
      await seen.getByText('The second proposal').waitFor();
      await seen.getByRole('button', { name: /^Approve/ }).click();
      await other.getByRole('heading', { name: 'Nothing differs' }).waitFor();
    });

    it('adjusts what a merchant gets as one person proposes and another one approves', async () => {
      const page = await enter('/finance/adjustments', 'ledger');
      await page.getByRole('button', { name: 'Propose an adjustment' }).click();
      const panel = page.getByRole('dialog', { name: 'Propose an adjustment' });
      await panel.getByLabel('Currency').fill('EUR');
      await panel.getByLabel('Amount').fill('-12.50');
      await panel.getByLabel('Reason').fill('Chargeback fee of March');
      await expectAccessible(page);
      await lookAt(page, 'finance-adjustment-panel');
      await panel.getByRole('button', { name: 'Propose' }).click();
      const own = page.getByRole('article').filter({ hasText: 'Chargeback fee of March' });
      await own.getByText('You proposed this, so somebody else has to approve it.').waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-adjustments');
      await expectNarrow(page);

      const other = await enter('/finance/adjustments', 'secondLedger');
      await other.getByRole('button', { name: /^Approve/ }).click();
      await other.getByRole('article').getByText('Recorded', { exact: true }).waitFor();
      await page.reload();
      await page.getByRole('article').getByText('Recorded', { exact: true }).waitFor();
    });

    it('shows in its own words why the service refuses a decision that came too late', async () => {
      const { say } = ledgerOf(portal().service);
      const proposal = { adjustmentId: 'late', currency: 'EUR', amount: 100, account: 'adjustments', reason: 'Late' };
      await say('POST', '/v1/adjustments', proposal);
      const other = await enter('/finance/adjustments?status=proposed', 'secondLedger');
      const approve = other.getByRole('button', { name: 'Approve adjustment late' });
      await approve.waitFor();
      // Somebody was faster, and this page has not heard of it yet.
      await other.route('**/v1/adjustments?*', (route) => route.abort());
      await other.route('**/v1/events', (route) => route.abort());
      await say('POST', '/v1/adjustments/late/reject', { reason: 'a mistake' });
      await approve.click();
      await other.getByRole('alert').getByText('ADJUSTMENT_DECIDED').waitFor();
      await lookAt(other, 'finance-adjustment-refused');
    });

    it('lets a merchant see adjustments, but decide nothing and see nothing of the bank', async () => {
      const page = await portal().enter('/finance/adjustments', 'finance');
      await page.getByText('Chargeback fee of March').waitFor();
      expect(await page.getByRole('button', { name: /Propose|Approve|Reject|Withdraw/ }).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Reconciliation' }).count()).toBe(0);
      await expectAccessible(page);
    });
  },
  SETTLED_SHOP_SETTINGS,
);
