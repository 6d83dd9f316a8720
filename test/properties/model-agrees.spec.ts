import { decide, evolve, initialState, isRefusal, type OrderCommand, type OrderState } from '@domain';
import { authorization, bookOfOrder, bookOfStory, type Intent, intent, judge, NO_STORY, type Story, speak } from '@testing';
import fc from 'fast-check';
import { runs } from './runs';

/** Lets both readings of the rules answer the same commands, and lays their answers side by side. */
function live(first: OrderCommand, intents: readonly Intent[]): void {
  let state: OrderState = initialState;
  let story: Story = NO_STORY;
  const commands = [first, ...intents];
  for (const [place, wanted] of commands.entries()) {
    const command = 'type' in wanted ? wanted : speak(wanted, story, place);
    const answer = decide(command, state);
    const verdict = judge(story, command);
    if (isRefusal(answer) || 'refused' in verdict) {
      expect({ command, refused: isRefusal(answer) ? answer.refusal : 'nothing' }).toEqual({
        command,
        refused: 'refused' in verdict ? verdict.refused : 'nothing',
      });
      continue;
    }
    expect(answer.map((event) => event.type)).toEqual(verdict.recorded);
    const order = answer.reduce<OrderState>((before, event) => evolve(before, event, command.recordedAt), state);
    if (!order) throw new Error('an accepted command leaves an order');
    expect({ command, book: bookOfOrder(order) }).toEqual({ command, book: bookOfStory(verdict.story) });
    state = order;
    story = verdict.story;
  }
}

describe('two independent readings of the rules', () => {
  it('refuse and record the same, to the last unit, for any sequence of commands', () => {
    fc.assert(
      fc.property(authorization, fc.array(intent, { maxLength: 14, size: 'max' }), live),
      runs(400),
    );
  });
});
