import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describePortal } from './world/describe-portal';
import { expectAccessible } from './world/expect-accessible';
import { expectNarrow, lookAt } from './world/look-at';
import { loadSettledShop, SETTLED_SHOP_SETTINGS } from './world/settled-shop';

describePortal(
  'settlements and payouts',
  (portal) => {
    beforeAll(() => loadSettledShop(portal().service), 60_000);

    const textsOf = (page: Page, table: string) =>
      page.getByRole('table', { name: table }).getByRole('row').allTextContents();

    it('show what is upcoming in each currency, when it is cut off, and what it would pay', async () => {
      const page = await portal().enter('/finance', 'finance');
      const euros = page.getByRole('region', { name: /^EUR, settlement 3/ });
      await expect(euros.getByRole('timer').textContent()).resolves.toMatch(/^(22 h 00|21 h 59) min$/);
      await expect(euros.getByRole('row').allTextContents()).resolves.toEqual([
        ...['WhatEntriesAmount', 'Carried over€0.00', 'Sales1€225.00', 'Fees1-€4.55', 'VAT on fees1-€1.14'],
        ...['Held back1-€22.50', 'Returned payouts1€171.81', 'Expected payout€368.62', 'Carried on€0.00'],
      ]);
      await expectAccessible(page);
      await lookAt(page, 'finance-upcoming');
      await expectNarrow(page);
    });

    it('lead from what is upcoming to its entries, and to the payout that came back', async () => {
      const page = await portal().enter('/finance/upcoming', 'finance');
      await page.getByRole('link', { name: '5 EUR entries' }).click();
      await page.getByRole('link', { name: 'Returned payout' }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'EUR-2' }).click();
      await page.getByRole('heading', { name: 'Payout EUR-2' }).waitFor();
      await page.getByText('AC04: the account is closed').waitFor();
      await lookAt(page, 'finance-payout-failed');
      await expectNarrow(page);
    });

    it('list what was closed, of one currency where somebody says so', async () => {
      const page = await portal().enter('/finance/settlements', 'finance');
      const links = page.getByRole('table', { name: 'Settlements' }).getByRole('link');
      await links.first().waitFor();
      expect((await links.allTextContents()).sort()).toEqual(['EUR 1', 'EUR 2', 'JPY 1']);
      await expectAccessible(page);
      await lookAt(page, 'finance-settlements');
      await expectNarrow(page);
      await page.goto('/finance/settlements?currency=JPY');
      await page.getByText('1 settlement', { exact: true }).waitFor();
      await expect(links.allTextContents()).resolves.toEqual(['JPY 1']);
    });

    it('add up as the service says, and lead from an entry to its capture, its order and the event behind it', async () => {
      const page = await portal().enter('/finance/settlements', 'finance');
      await page.getByRole('link', { name: 'EUR 2' }).click();
      const totals = page.getByRole('region', { name: 'Totals' });
      await totals.getByRole('row', { name: /^Paid out/ }).waitFor();
      const rows = await totals.getByRole('row').allTextContents();
      expect(rows).toEqual(expect.arrayContaining(['Sales1€225.00', 'Returns1-€25.00', 'Paid out€171.81']));
      await page.getByRole('table', { name: 'Entries' }).getByRole('link', { name: 'Return', exact: true }).click();
      const story = page.getByRole('dialog', { name: 'Return' });
      await story.getByRole('region', { name: 'Refund' }).getByText('Broken').waitFor();
      await story.getByRole('region', { name: 'Capture' }).getByText('web-1/1').waitFor();
      const marked = story.locator('[aria-current="true"]');
      await expect(marked.textContent()).resolves.toMatch(/Refund recorded.*Debit merchant payable/);
      await expectAccessible(page);
      await lookAt(page, 'finance-entry');
      await page.keyboard.press('Escape');
      await story.waitFor({ state: 'detached' });
      await lookAt(page, 'finance-settlement');
      await expectNarrow(page);
    });

    it('keep the entry that somebody looks into over a reload, and go on to its order', async () => {
      const page = await portal().enter('/finance/settlements/EUR/1', 'finance');
      await page
        .getByRole('table', { name: 'Entries' })
        .getByRole('link', { name: 'Sale', exact: true })
        .first()
        .click();
      await page.getByRole('dialog', { name: 'Sale' }).waitFor();
      await page.reload();
      await page.getByRole('dialog', { name: 'Sale' }).getByRole('link', { name: 'web-1' }).click();
      await page.waitForURL(/\/orders\/web-1$/);
    });

    it.each([
      ['PDF', 'pdf', '%PDF-'],
      ['CSV', 'csv', 'type,'],
      ['JSON', 'json', '{"'],
      ['Parquet', 'parquet', 'PAR1'],
    ])('come as a statement in %s', async (format, ending, beginning) => {
      const page = await portal().enter('/finance/settlements/EUR/1', 'finance');
      await page.getByRole('button', { name: 'Statement' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
      expect((await readFile(await download.path(), 'latin1')).slice(0, beginning.length)).toBe(beginning);
    });

    it('say where each payout stands, and what the bank calls it', async () => {
      const page = await portal().enter('/finance/payouts', 'finance');
      await page.getByRole('link', { name: 'EUR-1' }).waitFor();
      const rows = await textsOf(page, 'Payouts');
      expect(rows).toContainEqual(expect.stringMatching(/^EUR-1Confirmed€.*BANK-EUR-1$/));
      expect(rows).toContainEqual(expect.stringMatching(/^EUR-2Failed€171\.81.*AC04: the account is closed$/));
      await expectAccessible(page);
      await lookAt(page, 'finance-payouts');
      await expectNarrow(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByText('Confirmed', { exact: true }).first().click();
      await page.waitForURL(/status=confirmed/);
      await page.getByText('2 payouts', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'EUR-1' }).click();
      await page.getByText('SE4550000000058398257466').waitFor();
      await expectAccessible(page);
      await lookAt(page, 'finance-payout');
      await page.getByRole('button', { name: 'Explain the amount' }).click();
      const explained = page.getByRole('table', { name: 'Explanation' });
      await explained.getByRole('row', { name: /^Sale web-1 .*€225\.00$/ }).waitFor();
      await expect(explained.getByRole('row').last().textContent()).resolves.toBe('The figure€284.25');
      await expectAccessible(page, '[role="dialog"]');
      await lookAt(page, 'finance-explanation');
    });

    it('say so where there is none, and where one does not exist', async () => {
      const page = await portal().enter('/finance/settlements?currency=KWD', 'finance');
      await page.getByRole('heading', { name: 'Nothing is settled yet' }).waitFor();
      await page.goto('/finance/payouts/EUR-99');
      await page.getByRole('alert').getByText('PAYOUT_NOT_FOUND').waitFor();
      await page.goto('/finance/settlements/EUR/99');
      await page.getByRole('alert').first().waitFor();
      await expectAccessible(page);
    });

    it('ask a person of the whole ledger whose money it is about', async () => {
      const page = await portal().enter('/finance/upcoming', 'ledger');
      await page.getByRole('heading', { name: 'Whose money?' }).waitFor();
      await expectAccessible(page);
      const merchant = page.getByRole('combobox', { name: 'Merchant' });
      await merchant.click();
      await page.getByRole('option', { name: 'm1', exact: true }).waitFor();
      await expectAccessible(page);
      await lookAt(page, 'merchant-choice');
      await page.getByRole('option', { name: 'm1', exact: true }).click();
      await page.getByRole('region', { name: /^JPY, settlement 2/ }).waitFor();
      // Whoever is not offered, for want of terms, can be typed.
      await merchant.fill('nobody');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: /^JPY, settlement 2/ }).waitFor({ state: 'detached' });
      expect(await merchant.inputValue()).toBe('nobody');
    });
  },
  SETTLED_SHOP_SETTINGS,
);
