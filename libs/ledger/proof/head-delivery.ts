import type { SignedHead } from '@log-tree';
import type { LedgerMetrics } from '../metrics/ledger.metrics';

/** A place outside of the data folder: what is there, nobody who gets at the log can change. */
export interface HeadTarget {
  readonly name: 'file' | 'http';
  /** Resolves once the head is there; it may be there already. Throws Error where it cannot be. */
  deliver(head: SignedHead, signal: AbortSignal): Promise<void>;
}

/** Hands heads on to the places outside, one after the other. A place that cannot be reached stops nothing. */
export class HeadDelivery {
  private readonly stopping = new AbortController();
  private settled: Promise<void> = Promise.resolve();
  private handedOn = -1;

  constructor(
    private readonly targets: readonly HeadTarget[],
    private readonly metrics: LedgerMetrics,
    private readonly onFault: (target: string, fault: Error) => void,
  ) {}

  /** The last head once more, where this process has not handed it on: whoever signed it may not have come so far. */
  deliverAgain(head: SignedHead): void {
    if (head.size > this.handedOn) this.deliver(head);
  }

  deliver(head: SignedHead): void {
    this.handedOn = Math.max(this.handedOn, head.size);
    this.settled = this.settled.then(() => this.toAll(head));
  }

  /** Resolves when everything handed over so far has arrived or was given up. */
  done(): Promise<void> {
    return this.settled;
  }

  /** Gives up what is under way: the next start hands the last head on again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.settled;
  }

  private async toAll(head: SignedHead): Promise<void> {
    await Promise.all(this.targets.map((target) => this.to(target, head)));
  }

  private async to(target: HeadTarget, head: SignedHead): Promise<void> {
    try {
      await target.deliver(head, this.stopping.signal);
      this.metrics.headDeliveries.inc({ target: target.name, outcome: 'delivered' });
    } catch (fault) {
      this.metrics.headDeliveries.inc({ target: target.name, outcome: 'failed' });
      this.onFault(target.name, fault as Error);
    }
  }
}
