import { type EntryKind, membersOf, type Refusal, refuse, totalledAs } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  isPageUnknown,
  merchantBooksProjection,
  type PageUnknown,
  type Read,
  readMemberEntries,
  readSettlement,
  type Settlement,
  type SettlementEntry,
} from '@read-models';
import { eventsAt, type PlacedLog } from '../placing/placed-log';
import { aboutEvent } from './about-event';
import { entryShares } from './entry-shares';
import { EXPLANATION_PAGE, type Explanation, type Share } from './explanation';
import { type ExplanationPlace, readExplanationPlace, writeExplanationPlace } from './explanation-page';
import { sumOf } from './page-of-shares';

export const SETTLEMENT_FIGURES = ['payoutAmount', 'closingBalance', 'entriesAmount'] as const;
export type SettlementFigure = (typeof SETTLEMENT_FIGURES)[number];

export interface ExplainSettlement {
  readonly merchantId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  /** Absent: what is paid out. */
  readonly figure?: SettlementFigure;
  /** Of `entriesAmount`: the total of this kind, with the corrections of it. */
  readonly kind?: EntryKind;
  readonly asOf?: number;
  readonly page?: string;
  readonly limit?: number;
}

/** Entries that are gone through for one page, whether or not they are of the kind. */
const ENTRIES_MAX = 5_000;
/** In a page's place: the entries begin. Their own pages have names that no caller chooses. */
const BEGIN = 'begin';

/**
 * A figure of a closed settlement, by the equation it was closed with: opening balance, every entry, and what was not paid
 * out (or was). A settlement never changes; with `asOf` it is one that was closed by then. Refuses with SETTLEMENT_NOT_FOUND,
 * and with VALIDATION_FAILED for a kind of anything but entries.
 */
export async function explainSettlement(
  log: PlacedLog,
  asked: ExplainSettlement,
): Promise<Read<Explanation | Refusal> | CatchingUp | PageUnknown> {
  const { merchantId, currency, settlementNumber, figure = 'payoutAmount', kind, asOf, page } = asked;
  const question = ['settlement', merchantId, currency, settlementNumber, figure, kind ?? 'all', asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const found = await readSettlement(log.views, asked);
  if (isCatchingUp(found)) return found;
  const sequence = asOf ?? at?.sequence ?? found.sequence;
  if (sequence > found.sequence) return behind(found.sequence, sequence);
  const settlement = found.answer;
  const refused = (refusal: Refusal) => ({ sequence, answer: refusal });
  if (!settlement || settlement.sequence > sequence) {
    const about = { currency, settlementNumber };
    return refused(refuse('SETTLEMENT_NOT_FOUND', 'The merchant has no such settlement.', about));
  }
  if (kind !== undefined && figure !== 'entriesAmount') {
    return refused(refuse('VALIDATION_FAILED', 'Only entriesAmount has kinds.', { member: 'kind' }));
  }
  const shown = await sharesOf(log, asked, settlement, at);
  if ('catchingUp' in shown || 'pageUnknown' in shown) return shown;
  const broughtForward = at?.broughtForward ?? 0n;
  const carriedForward = broughtForward + sumOf(shown.shares);
  const next =
    shown.next === undefined
      ? {}
      : { next: writeExplanationPlace(question, { sequence, broughtForward: carriedForward, place: shown.next }) };
  const amount = amountOf(settlement, figure, kind);
  const { shares } = shown;
  const name = kind ?? figure;
  return { sequence, answer: { figure: name, currency, amount, broughtForward, shares, carriedForward, ...next } };
}

function amountOf(settlement: Settlement, figure: SettlementFigure, kind: EntryKind | undefined): bigint {
  if (figure !== 'entriesAmount') return settlement[figure];
  return sumOf(settlement.totalsByKind.filter((total) => kind === undefined || total.kind === kind));
}

/** A page of shares: the first begins with the opening balance, the last ends with what became of the result. */
async function sharesOf(
  log: PlacedLog,
  asked: ExplainSettlement,
  settlement: Settlement,
  at: ExplanationPlace | undefined,
): Promise<{ readonly shares: Share[]; readonly next?: string } | CatchingUp | PageUnknown> {
  const { figure = 'payoutAmount', kind, limit = EXPLANATION_PAGE } = asked;
  const shares: Share[] = [];
  if (!at && figure !== 'entriesAmount') shares.push(...(await openingShare(log, asked, settlement)));
  let place = at?.place ?? BEGIN;
  for (let seen = 0; ; ) {
    const page = await memberPage(log, asked, settlement, place, limit);
    if ('catchingUp' in page || 'pageUnknown' in page) return page;
    const { items, next } = page.answer;
    shares.push(...(await entryShares(log, items.filter((entry) => !kind || totalledAs(entry) === kind)))); // biome-ignore format: one thought
    if (next === undefined) break;
    [place, seen] = [next, seen + items.length];
    if (shares.length >= limit || seen >= ENTRIES_MAX) return { shares, next: place };
  }
  if (figure !== 'entriesAmount') shares.push(...(await endShare(log, figure, settlement)));
  return { shares };
}

async function memberPage(
  { views }: PlacedLog,
  { merchantId, currency, settlementNumber }: ExplainSettlement,
  { dueThrough, throughSequence, before }: Settlement,
  place: string,
  limit: number,
) {
  const read = await readMemberEntries(views, {
    ...{ merchantId, currency, settlement: `${currency} ${settlementNumber}` },
    ranges: membersOf({ dueThrough, throughSequence }, before),
    ...(place !== BEGIN && { page: place }),
    limit,
  });
  if (isCatchingUp(read) || isPageUnknown(read)) return read;
  // The books are kept beside the settlements: they may not have come as far as these yet.
  return read.sequence < throughSequence ? behind(read.sequence, throughSequence) : read;
}

async function openingShare(
  log: PlacedLog,
  { merchantId, currency, settlementNumber }: ExplainSettlement,
  { openingBalance: amount }: Settlement,
): Promise<Share[]> {
  if (amount === 0n) return [];
  const before = await readSettlement(log.views, {
    ...{ merchantId, currency, settlementNumber: settlementNumber - 1 },
  });
  if (isCatchingUp(before) || !before.answer) throw new Error(`settlement ${settlementNumber} follows on none`);
  return [{ ...(await closingEvent(log, before.answer)), amount, balance: 'opening' }];
}

/** What the equation takes off its result: the closing balance off what is paid out, and the other way round. */
async function endShare(
  log: PlacedLog,
  figure: Exclude<SettlementFigure, 'entriesAmount'>,
  settlement: Settlement,
): Promise<Share[]> {
  const isPayout = figure === 'payoutAmount';
  const amount = -(isPayout ? settlement.closingBalance : settlement.payoutAmount);
  if (amount === 0n) return [];
  return [{ ...(await closingEvent(log, settlement)), amount, balance: isPayout ? 'closing' : 'payout' }];
}

async function closingEvent(log: PlacedLog, { sequence }: Pick<SettlementEntry, 'sequence'>) {
  const recorded = (await eventsAt(log, [sequence])).get(sequence);
  if (!recorded) throw new Error(`the log has no event ${sequence}, which closed a settlement`);
  return aboutEvent({ sequence, recorded });
}

function behind(sequence: number, head: number): CatchingUp {
  return { catchingUp: { projection: merchantBooksProjection.name, sequence, head } };
}
