import { isRefusal, type Order, type OrderCommand, type OrderEvent, type Refusal } from '@domain';
import type { DerivedIds } from '../ids/derived-ids';
import { type CommandAnswer, orderAnswer } from './command-answer';
import type { CommandContext } from './command-context';
import { type MakeCommand, type OrderRequest, orderRequest } from './order-request';
import type { StreamAnswer } from './stream-answer';
import type { StreamCommands } from './stream-commands';

/** The one way of every order command. */
export class OrderCommands {
  constructor(
    private readonly ids: DerivedIds,
    private readonly commands: StreamCommands<OrderCommand, OrderEvent, Order>,
  ) {}

  async execute(
    context: CommandContext,
    commandType: OrderCommand['type'],
    make: MakeCommand,
  ): Promise<CommandAnswer | Refusal> {
    const request = orderRequest(this.ids, context, commandType, make);
    if (isRefusal(request)) return request;
    const answer = context.preview ? this.commands.preview(request) : this.commands.execute(request);
    return answered(request, await answer);
  }

  /** For the service's own commands, whose keys no caller may use. */
  async executeOwn(request: OrderRequest): Promise<CommandAnswer | Refusal> {
    return answered(request, await this.commands.execute(request));
  }
}

function answered(
  { merchantId }: OrderRequest,
  answer: StreamAnswer<OrderEvent, Order> | Refusal,
): CommandAnswer | Refusal {
  return isRefusal(answer) ? answer : orderAnswer(merchantId, answer);
}
