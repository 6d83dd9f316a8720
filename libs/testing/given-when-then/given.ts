import {
  decide,
  evolve,
  initialState,
  isRefusal,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type OrderState,
  type Refusal,
  type RefusalCode,
} from '@domain';

/** What was commanded before, all of it accepted: a refusal here is a mistake of the spec. */
export function given(...commands: readonly OrderCommand[]) {
  const order = commands.reduce<OrderState>((before, command) => {
    const answer = decide(command, before);
    if (isRefusal(answer)) throw new Error(`the given ${command.type} is refused: ${answer.refusal}, ${answer.detail}`);
    return fold(before, answer, command);
  }, initialState);
  return { when: (command: OrderCommand) => outcome(order, command) };
}

/** What the rules answer, and what the spec expects of it. */
function outcome(before: OrderState, command: OrderCommand) {
  const answer = decide(command, before);
  return {
    /** These events, in this order; answers the order after them. */
    thenRecorded(...types: readonly OrderEvent['type'][]): Order {
      expect(said(answer)).toEqual(types);
      const order = fold(before, isRefusal(answer) ? [] : answer, command);
      if (!order) throw new Error('an accepted command leaves an order');
      return order;
    },
    /** This refusal, with at least these numbers to explain it. */
    thenRefused(code: RefusalCode, explains: Refusal['explains'] = {}): void {
      expect(said(answer)).toBe(code);
      if (isRefusal(answer)) expect(answer.explains).toMatchObject(explains);
    },
  };
}

function said(answer: readonly OrderEvent[] | Refusal): string | string[] {
  return isRefusal(answer) ? answer.refusal : answer.map(({ type }) => type);
}

function fold(before: OrderState, events: readonly OrderEvent[], { recordedAt }: OrderCommand): OrderState {
  return events.reduce<OrderState>((order, event) => evolve(order, event, recordedAt), before);
}
