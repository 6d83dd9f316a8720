import { join } from 'node:path';
import type { Instant, SettlementClosed } from '@domain';
import { Refused } from '../../settled/refused';
import { readSections, type Section } from '../reading/markdown';
import { type Deed, readDeed } from './read-deed';
import { readTerms } from './read-terms';
import type { SettlingSubject, SettlingTalk } from './settling.subject';

/** In the order of their time: one clock goes through all of them. */
export const SETTLEMENT_TABLES: readonly Section[] = readSections(join(__dirname, 'settlements.md'));

/** One settlement as a table tells it. */
export type ToldSettlement = Readonly<Record<'cut-off' | 'entries' | 'opening' | 'payout' | 'closing', string>>;

interface Act {
  readonly what: string;
  readonly at: Instant;
  readonly deed: Deed;
  readonly refused: string;
  readonly settlements: readonly ToldSettlement[];
}

/** Plays one table on a subject: what is done when, and after every run the settlements that were closed until then. */
export async function runSettlements(section: Section, subject: SettlingSubject): Promise<void> {
  const { Currency: currency = '', Terms: terms } = section.notes;
  const acts = readActs(section.rows, currency);
  const talk = await subject.begin(currency);
  const [first] = acts;
  if (terms !== undefined && first) await talk.act({ do: 'terms', terms: readTerms(terms, currency) }, first.at);
  for (const { what, at, deed, refused, settlements } of acts) {
    const outcome = await outcomeOf(talk.act(deed, at));
    expect({ what, at, ...outcome }).toEqual({ what, at, refused, settlements });
  }
}

async function outcomeOf(acting: ReturnType<SettlingTalk['act']>): Promise<Pick<Act, 'refused' | 'settlements'>> {
  try {
    return { refused: '', settlements: (await acting).map(toldOf) };
  } catch (cause) {
    if (cause instanceof Refused) return { refused: cause.refusal, settlements: [] };
    throw cause;
  }
}

/** A row without a time tells one more settlement of the run above it. */
function readActs(rows: Section['rows'], currency: string): Act[] {
  const acts: (Act & { settlements: ToldSettlement[] })[] = [];
  for (const row of rows) {
    const { at = '', what = '', refused = '' } = row;
    if (at !== '') acts.push({ what, at: instantOf(at), deed: readDeed(what, currency), refused, settlements: [] });
    if (row['cut-off']) acts.at(-1)?.settlements.push(toldIn(row));
  }
  return acts;
}

function toldIn(row: Section['rows'][number]): ToldSettlement {
  const cell = (column: string) => row[column] ?? '';
  const [opening, payout, closing] = [cell('opening'), cell('payout'), cell('closing')];
  return { 'cut-off': cell('cut-off'), entries: cell('entries'), opening, payout, closing };
}

export function toldOf(settlement: SettlementClosed): ToldSettlement {
  const { cutOff, totalsByKind, openingBalance, payoutAmount, closingBalance } = settlement;
  return {
    'cut-off': cutOff.slice(0, 16).replace('T', ' '),
    entries: totalsByKind.map(({ kind, amount }) => `${kind} ${amount}`).join(', '),
    opening: String(openingBalance),
    payout: String(payoutAmount),
    closing: String(closingBalance),
  };
}

/** `2026-01-05 09:00`, in UTC. */
function instantOf(at: string): Instant {
  return new Date(`${at.replace(' ', 'T')}:00.000Z`).toISOString();
}
