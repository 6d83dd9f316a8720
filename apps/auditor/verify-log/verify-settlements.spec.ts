import type { DomainEvent } from '@domain';
import { type Append, record } from '../recorded-log.fixture';
import { settledWeek } from '../settled-log.fixture';
import { verifyLog } from './verify-log';

describe('verify, of what settlement wrote', () => {
  it('finds a true week right, from the capture to the payout', async () => {
    expect(await verifyLog(await record(settledWeek()))).toMatchObject({ events: 12, streams: 7 });
    expect((await verifyLog(await record(settledWeek()))).firstWrong).toBeUndefined();
  });

  it('finds the same within a memory that holds no stream at all', async () => {
    const store = await record(settledWeek());
    expect(await verifyLog(store, { heldBytesMax: 0 })).toEqual(await verifyLog(store));
  });

  it.each<[sentence: string, sequence: number, spoil: (append: Append, appends: Append[]) => void, what: RegExp]>([
    ['terms that there cannot be', 1, spoilEvent({ zone: 'Mars/Olympus' }), /VALIDATION_FAILED/],
    ['terms by another command', 1, (append) => { append.commandType = 'SetPayoutAccount'; }, /SetPayoutAccount cannot lead to MerchantTermsSet/],
    ['a cut-off that is reached too early', 5, (append) => { spoilEvent({ cutOff: '2026-01-16T17:00:00.000Z' })(append); append.idempotencyKey = ' cut-off:2026-01-16T17:00:00.000Z'; }, /CUT_OFF_NOT_REACHED/],
    ['a settlement under the key of a caller', 6, (append) => { append.idempotencyKey = 'mine'; }, /"mine" is its key, and " settlement:2026-01-09T17:00:00.000Z" was expected/],
    ['a settlement by another command', 6, (append) => { append.commandType = 'SendPayout'; }, /SendPayout cannot lead to SettlementClosed/],
    ['a settlement of other members', 6, spoilEvent({ throughSequence: 5 }), /its throughSequence is 5, and 4 was expected/],
    ['another root hash', 6, spoilEvent({ rootHash: 'ab'.repeat(32) }), /its rootHash is abab\S+, and [0-9a-f]{64} was expected/],
    ['a settlement that is closed twice', 7, (_, appends) => { appends.splice(7, 0, closedAgain(appends[6])); }, /nothing in SEK is to be settled/],
    ['a settlement under the key that closed another', 7, (_, appends) => { const closed = appends[6]; if (closed) appends.splice(7, 0, closed); }, /was used in this stream before/],
    ['a payout that was never closed', 6, (_, appends) => { appends.splice(6, 1); }, /no settlement in SEK was closed that pays SEK-1/],
    ['a payout of another amount', 7, spoilEvent({ amount: 8_563n }), /it pays 8563 of settlement 1, and 8562/],
    ['a payout under another name at the bank', 7, spoilEvent({ endToEndId: 'mine' }), /the bank calls it mine, and [0-9a-f]{32} was expected/],
    ['a payout to a stranger', 7, spoilEvent({ account: { name: 'Mallory', iban: 'SE1' } }), /never to go to its account/],
    ['a payout that is confirmed before it was sent', 7, (_, appends) => { appends.splice(7, 1); }, /PAYOUT_NOT_FOUND/],
    ['the proposer who approves', 10, (append) => { append.actor = 'finance-1'; }, /FOUR_EYES_REQUIRED/],
    ['another who is said to have approved', 10, spoilEvent({ approvedBy: 'finance-3' }), /its approvedBy is finance-3, and finance-2 was expected/],
    ['another amount than was proposed', 10, spoilEvent({ amount: 750n }), /its amount is 750, and 75 was expected/],
    ['a deposit of nothing', 11, spoilEvent({ amount: 0n }), /AMOUNT_TOO_SMALL/],
  ])('finds %s, though it is chained', async (_, sequence, spoil, what) => {
    const appends = settledWeek();
    const append = appends[sequence];
    if (!append) throw new Error(`there is no append ${sequence}`);
    spoil(append, appends);
    const { firstWrong, events } = await verifyLog(await record(appends));
    expect(firstWrong).toMatchObject({ sequence, what: expect.stringMatching(what) });
    expect(events).toBe(sequence);
  }); // biome-ignore format: an example stands on one line
});

function spoilEvent(members: object): (append: Append) => void {
  return (append) => {
    append.events = append.events.map((event) => ({ ...event, ...members }) as DomainEvent);
  };
}

/** The same entries, as if the cut-off a week later had taken them once more. */
function closedAgain(closed: Append | undefined): Append {
  if (!closed) throw new Error('nothing was closed');
  const append = { ...closed, idempotencyKey: ' settlement:2026-01-16T17:00:00.000Z' };
  spoilEvent({ settlementNumber: 2, cutOff: '2026-01-16T17:00:00.000Z', payoutId: 'SEK-2' })(append);
  return append;
}
