import { type AuthorizeOrder, decide, initialState, isRefusal, type LineDescription } from '@domain';
import { authorization, bookOfOrder, bookOfStory, intent, judge, lines, NO_STORY, play } from '@testing';
import fc from 'fast-check';
import { runs } from './runs';

describe('two independent readings of the rules', () => {
  it('refuse and record the same, to the last unit, for any sequence of commands', () => {
    fc.assert(
      fc.property(authorization, fc.array(intent, { maxLength: 14, size: 'max' }), (first, intents) => {
        for (const { command, answer, verdict, orders } of play(first, intents)) {
          const said = isRefusal(answer) ? answer.refusal : answer.map((event) => event.type);
          expect({ command, said }).toEqual({ command, said: 'story' in verdict ? verdict.recorded : verdict.refused });
          const order = orders.at(-1);
          if (order && 'story' in verdict) {
            expect({ command, book: bookOfOrder(order) }).toEqual({ command, book: bookOfStory(verdict.story) });
          }
        }
      }),
      runs(2_500),
    );
  });

  it('judge alike any order that comes in, however its lines are stated', () => {
    fc.assert(
      fc.property(misstated, (command) => {
        const answer = decide(command, initialState);
        const verdict = judge(NO_STORY, command);
        expect(isRefusal(answer) ? answer.refusal : 'accepted').toBe(
          'refused' in verdict ? verdict.refused : 'accepted',
        );
      }),
      runs(2_000),
    );
  });
});

/** A line with figures nudged away from what adds up, mostly by so little that some still do. */
const nudge = fc.constantFrom(0n, 0n, 0n, 0n, 1n, -1n, 2n, -2n, 100n);
const misstatedLine = (line: LineDescription): fc.Arbitrary<LineDescription> =>
  fc
    .record({ price: nudge, total: nudge, tax: nudge, turned: fc.constantFrom(false, false, false, false, true) })
    .map(({ price, total, tax, turned }) => ({
      ...line,
      unitPrice: line.unitPrice + price,
      totalAmount: line.totalAmount + (total === 0n ? price * line.quantity : total),
      totalTaxAmount: line.totalTaxAmount + tax,
      ...(turned && { type: line.type === 'discount' ? 'physical' : 'discount' }),
    }));

const misstated: fc.Arbitrary<AuthorizeOrder> = fc
  .record({
    order: authorization,
    lines: lines.chain((given) => fc.tuple(...given.map(misstatedLine))),
    away: fc.constantFrom(0n, 0n, 0n, 1n, 10n ** 12n),
    days: fc.constantFrom(undefined, -1, 0, 180, 181),
    effectiveDays: fc.constantFrom(undefined, undefined, -3, 1),
  })
  .map(({ order, lines, away, days, effectiveDays }) => ({
    ...order,
    lines,
    orderAmount: lines.reduce((sum, line) => sum + line.totalAmount, away),
    ...(days !== undefined && { expiresAt: daysAfter(order.recordedAt, days) }),
    ...(effectiveDays !== undefined && { effectiveAt: daysAfter(order.recordedAt, effectiveDays) }),
  }));

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}
