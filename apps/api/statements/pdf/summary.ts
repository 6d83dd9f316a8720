import type { EntryKind } from '@domain';
import type { SettlementStatement } from '@ledger';
import { entriesAmountOf } from '../statement-head';
import { amountText, type Cell, type Document, PAGE, QUIET, rule, type Style, writeCells } from './page';

const ROW = 16;
const KINDS: Readonly<Record<EntryKind, string>> = {
  sale: 'Sales',
  fee: 'Fees',
  fee_vat: 'VAT on fees',
  return: 'Returns',
  return_fee: 'Return fees kept from customers',
  holdback: 'Held back',
  release: 'Released from what was held back',
  correction: 'Corrections',
  payout_return: 'Payouts that came back',
  deposit: 'Deposits',
  adjustment: 'Adjustments',
};

/** Who, what and when, and the totals that add up to the payout. Answers where the page is free below it. */
export function writeSummary(document: Document, statement: SettlementStatement): number {
  const { merchantId, settlement } = statement;
  const { currency, settlementNumber } = settlement;
  writeCells(document, PAGE.top, [across('Settlement statement')], { size: 20, bold: true });
  const subtitle = `${merchantId}  ·  ${currency} ${settlementNumber}`;
  writeCells(document, PAGE.top + 28, [across(subtitle)], { size: 11, colour: QUIET });
  let y = writeFacts(document, PAGE.top + 64, factsOf(statement));
  y = writeTotals(document, y + 22, settlement);
  const proof = `Root hash over the entries: ${settlement.rootHash}`;
  writeCells(document, y + 10, [across(proof)], { size: 7, colour: QUIET });
  return y + 34;
}

type Fact = readonly [name: string, value: string];

function factsOf({ settlement, payout }: SettlementStatement): readonly Fact[] {
  const { cutOff, dueThrough, throughSequence, recordedAt, count } = settlement;
  const account = payout?.account;
  return [
    ['Cut-off', moment(cutOff)],
    ['Entries', `${count.toLocaleString('en')}, due through ${dueThrough}, up to sequence ${throughSequence}`],
    ['Closed', moment(recordedAt)],
    ['Payout', payout ? `${payout.payoutId}, ${payout.status}` : 'none: the balance is carried forward'],
    ...(account ? [['To', [account.name, account.iban ?? account.accountNumber ?? ''].join(', ')] as const] : []),
    ...(payout?.endToEndId === undefined ? [] : [["Bank's reference", payout.endToEndId] as const]),
  ];
}

function writeFacts(document: Document, from: number, facts: readonly Fact[]): number {
  for (const [place, [name, value]] of facts.entries()) {
    const y = from + place * ROW;
    writeCells(document, y, [{ text: name, x: PAGE.left, width: 100 }], { colour: QUIET });
    writeCells(document, y, [{ text: value, x: PAGE.left + 110, width: PAGE.right - PAGE.left - 110 }]);
  }
  return from + facts.length * ROW;
}

function writeTotals(document: Document, from: number, settlement: SettlementStatement['settlement']): number {
  const { currency, totalsByKind, openingBalance, payoutAmount, closingBalance, count } = settlement;
  let y = from;
  const line = (name: string, entries: number | undefined, amount: bigint, style: Style = {}) => {
    const counted = entries === undefined ? '' : entries.toLocaleString('en');
    writeCells(document, y, totalCells(name, counted, amountText(amount, currency)), style);
    y += ROW;
  };
  const ruled = () => {
    rule(document, y);
    y += 6;
  };
  writeCells(document, y, totalCells('Totals', 'Entries', currency), { size: 8, colour: QUIET });
  y += 14;
  ruled();
  line('Opening balance', undefined, openingBalance);
  for (const { kind, count: entries, amount } of totalsByKind) line(KINDS[kind], entries, amount);
  ruled();
  line('Opening balance and entries', count, openingBalance + entriesAmountOf(settlement), { bold: true });
  line('Closing balance, carried forward', undefined, -closingBalance);
  ruled();
  line('Payout', undefined, payoutAmount, { bold: true, size: 11 });
  return y;
}

function totalCells(name: string, entries: string, amount: string): readonly Cell[] {
  return [
    { text: name, x: PAGE.left, width: 260 },
    { text: entries, x: 320, width: 80, align: 'right' },
    { text: amount, x: 410, width: PAGE.right - 410, align: 'right' },
  ];
}

function across(text: string): Cell {
  return { text, x: PAGE.left, width: PAGE.right - PAGE.left };
}

/** Minutes are enough: cut-offs stand on whole ones. */
function moment(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
