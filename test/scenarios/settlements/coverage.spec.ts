import { ENTRY_KINDS } from '@domain';
import { type Deed, readDeed } from './read-deed';
import { SETTLEMENT_TABLES } from './settlement-tables';

const rows = SETTLEMENT_TABLES.flatMap(({ rows: of }) => of);
const deeds = rows.flatMap(({ what }) => (what ? [readDeed(what, 'EUR').do] : []));

/** A new deed that no table tells does not compile here first. */
const DEEDS: Record<Deed['do'], true> = {
  terms: true,
  order: true,
  capture: true,
  refund: true,
  'fail capture': true,
  'fail refund': true,
  deposit: true,
  adjust: true,
  send: true,
  confirm: true,
  'fail payout': true,
  return: true,
  settle: true,
};

/** A correction is told by the kind that it takes back. */
const KINDS = ENTRY_KINDS.filter((kind) => kind !== 'correction');

// These tables are told to the rules and to ledgers, not over HTTP: what settlement says there is in the specs of its routes.
describe('the tables of settlement', () => {
  it.each(Object.keys(DEEDS))('tell of: %s', (deed) => {
    expect(deeds).toContain(deed);
  });

  it.each(KINDS)('show the kind %s', (kind) => {
    const shown = rows.flatMap(({ entries = '' }) => entries.split(', ').map((entry) => entry.split(' ')[0]));
    expect(shown).toContain(kind);
  });

  it('are in the order of their time, which one clock goes through', () => {
    const times = rows.flatMap(({ at }) => (at ? [at] : []));
    expect(times).toEqual(times.toSorted());
  });

  it('add up: each opens with what the one before left, and opening and entries are payout and closing', () => {
    for (const { title, rows: of } of SETTLEMENT_TABLES) {
      let left = 0;
      for (const { entries = '', opening, payout, closing, 'cut-off': cutOff } of of) {
        if (!cutOff) continue;
        const sum = entries === '' ? 0 : entries.split(', ').reduce((to, entry) => to + Number(entry.split(' ')[1]), 0);
        expect({ title, cutOff, opening, sum: left + sum }).toEqual({ title, cutOff, opening: String(left), sum: Number(payout) + Number(closing) }); // biome-ignore format: one thought
        left = Number(closing);
      }
    }
  });
});
