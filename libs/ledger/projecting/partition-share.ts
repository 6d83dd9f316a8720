import {
  ALL_PARTITIONS,
  type HeldPartition,
  type Leases,
  partitionLease,
  partitionOfLease,
  shareOf,
} from '@read-models';
import type { PartitionRuns } from './partition-runs';
import type { ProjectingLog } from './projecting';

const LEASES = ALL_PARTITIONS.map(partitionLease);
/** Of the life of a lease: two beats may get lost without another instance taking over. */
const BEATS_PER_LIFE = 4;

/** Sees to it that every partition is somebody's, and about as many are this instance's as any other's. */
export class PartitionShare {
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;
  private running: readonly HeldPartition[] = [];
  private failed: Error | undefined;
  private told: string | undefined;
  private isStopping = false;

  constructor(
    private readonly leases: Leases,
    private readonly runs: PartitionRuns,
    private readonly log: ProjectingLog,
  ) {}

  start(leaseTtlMs: number): void {
    this.beat();
    this.timer = setInterval(() => this.beat(), leaseTtlMs / BEATS_PER_LIFE);
  }

  /** Why the share is not being kept, if so. It is tried again at every beat. */
  fault(): Error | undefined {
    return this.failed ?? this.runs.fault();
  }

  /** Finishes the batches at hand; the leases are let go by whoever opened them. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.beating;
    await this.runs.stop();
  }

  /** A beat that takes longer than its time leaves out the next one. */
  private beat(): void {
    this.beating ??= this.keepShare()
      .then(
        () => this.note(undefined),
        (fault: Error) => this.note(fault),
      )
      .finally(() => {
        this.beating = undefined;
      });
  }

  private async keepShare(): Promise<void> {
    await this.leases.renew();
    const { owners, free } = await this.leases.survey(LEASES);
    const held = this.held().map(({ partition }) => partitionLease(partition));
    const { release, acquire } = shareOf(LEASES, { held, free, owners });
    if (release.length > 0) {
      await this.runs.stop();
      await this.leases.release(release);
    }
    if (acquire.length > 0) await this.leases.acquire(acquire);
    const { canJoin } = this.runs;
    const isOther = textOf(this.held()) !== textOf(this.running);
    if (this.isStopping || !(isOther || canJoin || this.runs.fault())) return;
    await this.runs.stop();
    this.running = this.held();
    await this.runs.start(this.running, canJoin);
  }

  private held(): readonly HeldPartition[] {
    return this.leases
      .held()
      .filter(({ name }) => LEASES.includes(name))
      .map(({ name, token }) => ({ partition: partitionOfLease(name), token }))
      .sort((a, b) => a.partition - b.partition);
  }

  /** Said once, not at every beat. */
  private note(fault: Error | undefined): void {
    this.failed = fault;
    const now = this.fault();
    if (now && now.message !== this.told) this.log.error(`a share of the views is not being kept: ${now.stack}`);
    this.told = now?.message;
  }
}

function textOf(held: readonly HeldPartition[]): string {
  return JSON.stringify(held);
}
