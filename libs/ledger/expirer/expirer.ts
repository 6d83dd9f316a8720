import { isRefusal, type OrderCommand, orderStream } from '@domain';
import type { Clock } from '../clock/clock';
import type { CommandAnswer } from '../commands/command-answer';
import { ownRequest } from '../commands/command-request';
import type { OrderCommands } from '../commands/order-commands';
import type { OrderRequest } from '../commands/order-request';
import type { Duties } from '../duties/duties';
import type { DueAuthorization, DueAuthorizations } from './due-authorizations';

const SWEEP_EVERY_MS = 1_000;
/** Expiries that wait for one commit together. */
const TOGETHER_MAX = 50;

/** Writes what the clock alone decides: that an authorization has run out. */
export class Expirer {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  /** Where the last sweep stopped: so that views that are behind do not show it the same page for ever. */
  private next: string | undefined;

  constructor(
    private readonly commands: OrderCommands,
    private readonly due: DueAuthorizations,
    private readonly clock: Clock,
    private readonly duties: Duties,
    private readonly perSecond: number,
    private readonly onFault: (fault: Error) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.sweepInTurn(), SWEEP_EVERY_MS);
    this.timer.unref();
  }

  /** Ends with the sweep that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** Lets at most one second's share of authorizations expire, and answers how many did. */
  async sweep(): Promise<number> {
    if (!(await this.duties.isOurs('expirer'))) return 0;
    let expired = 0;
    for (let left = this.perSecond; left > 0; ) {
      const { items, next } = await this.due.page(this.clock.now(), Math.min(left, TOGETHER_MAX), this.next);
      const answers = await Promise.all(items.map((due) => this.expire(due)));
      expired += answers.filter((answer) => answer?.outcome === 'recorded').length;
      this.next = next;
      if (next === undefined) return expired;
      left -= items.length;
    }
    return expired;
  }

  /** A sweep that takes longer than its second leaves out the next one. */
  private sweepInTurn(): void {
    this.sweeping ??= this.sweep()
      .then(() => undefined, this.onFault)
      .finally(() => {
        this.sweeping = undefined;
      });
  }

  /** A refusal is dropped: somebody captured, extended or cancelled the order first. */
  private async expire(due: DueAuthorization): Promise<CommandAnswer | undefined> {
    const answer = await this.commands.executeOwn(expiryOf(due));
    return isRefusal(answer) ? undefined : answer;
  }
}

function expiryOf({ merchantId, orderId, expiresAt }: DueAuthorization): OrderRequest {
  const commandType = 'ExpireAuthorization';
  const request = ownRequest<OrderCommand>(
    { merchantId, key: `expiry:${expiresAt}`, ids: { orderId }, body: { expiresAt }, actor: 'clock' },
    { stream: orderStream(merchantId, orderId), commandType, make: (given) => ({ type: commandType, ...given }) },
  );
  return { ...request, merchantId, commandType };
}
