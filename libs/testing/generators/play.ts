import {
  decide,
  evolve,
  type Instant,
  initialState,
  isRefusal,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type OrderState,
  type Refusal,
} from '@domain';
import { judge } from '../naive-model/naive-model';
import { NO_STORY, type Story } from '../naive-model/story';
import type { Verdict } from '../naive-model/verdict';
import type { Intent } from './intents.generator';
import { speak } from './speak';

/** One command, answered by the domain and by the naive model. */
export interface Turn {
  readonly command: OrderCommand;
  readonly before: OrderState;
  readonly answer: readonly OrderEvent[] | Refusal;
  readonly verdict: Verdict;
  /** The order after each event of an accepted command; none after a refusal. */
  readonly orders: readonly Order[];
}

/**
 * Lets both readings of the rules answer an order's commands, turn by turn. Each intent is spoken against the model's
 * story, so the play goes on in step for as long as the two agree.
 */
export function* play(first: OrderCommand, intents: readonly Intent[]): Generator<Turn> {
  let before: OrderState = initialState;
  let story: Story = NO_STORY;
  for (const [place, wanted] of [first, ...intents].entries()) {
    const command = 'type' in wanted ? wanted : speak(wanted, story, place);
    const answer = decide(command, before);
    const verdict = judge(story, command);
    const orders = isRefusal(answer) ? [] : fold(before, answer, command.recordedAt);
    yield { command, before, answer, verdict, orders };
    before = orders.at(-1) ?? before;
    story = 'story' in verdict ? verdict.story : story;
  }
}

function fold(before: OrderState, events: readonly OrderEvent[], recordedAt: Instant): Order[] {
  const orders: Order[] = [];
  for (const event of events) orders.push(evolve(orders.at(-1) ?? before, event, recordedAt));
  return orders;
}
