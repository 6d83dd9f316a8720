import { randomUUID } from 'node:crypto';
import {
  ACCESSES_PER_EVENT_MAX,
  type Access,
  type AccessRecorded,
  accessStream,
  isRefusal,
  type RecordAccesses,
} from '@domain';
import { ownRequest } from '../commands/command-request';
import { composeStreamCommands } from '../commands/compose-commands';
import type { CommandWorld, StreamCommands } from '../commands/stream-commands';
import type { Configuration } from '../configuration/configuration';
import type { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { accessRules } from '../streams/stream-rules';

/** So late, at most, the log hears of an access while it takes appends at all. */
const FLUSH_MS = 500;
/** Accesses that the log has not taken yet. Behind that nobody may look any more: an access that nobody notes is worse. */
const WAITING_MAX = 20_000;
/** How often a stop tries to note what is left. */
const DRAIN_ATTEMPTS_MAX = 20;

interface Batch {
  readonly number: number;
  readonly day: string;
  readonly accesses: readonly Access[];
}

/** Notes who looked at what, in events of its own under the same proofs. */
export class AccessLog {
  /** A process has one; so nobody else ever writes its streams. */
  private readonly instance = randomUUID().replaceAll('-', '').slice(0, 12);
  private readonly commands: StreamCommands<RecordAccesses, AccessRecorded, AccessRecorded>;
  private readonly isOn: boolean;
  private waiting: Access[] = [];
  private batch: Batch | undefined;
  private batches = 0;
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: CommandWorld,
    cache: FoldedStreamsCache,
    { accessLog }: Pick<Configuration, 'accessLog'>,
    private readonly onFault: (fault: unknown) => void,
  ) {
    this.commands = composeStreamCommands(world, cache, accessRules);
    this.isOn = accessLog === 'on';
  }

  /** False while the log has not taken so many accesses that no more may wait. */
  hasRoom(): boolean {
    return this.waiting.length < WAITING_MAX;
  }

  /** The log has it within a second; a process that is killed before loses it. */
  note(access: Omit<Access, 'at'>): void {
    if (!this.isOn) return;
    this.waiting.push({ at: this.world.ledger.clock.now(), ...access });
    this.timer ??= setTimeout(() => this.flushLater(), FLUSH_MS);
  }

  /** Notes what is left. */
  async stop(): Promise<void> {
    for (let attempt = 0; attempt < DRAIN_ATTEMPTS_MAX; attempt += 1) {
      this.flushLater();
      await this.flushing;
      if (!this.batch && this.waiting.length === 0) break;
    }
    clearTimeout(this.timer);
  }

  private flushLater(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing = this.flushing.then(() => this.flush()).catch((fault: unknown) => this.onFault(fault));
    void this.flushing.then(() => {
      if (this.batch || this.waiting.length > 0) this.timer ??= setTimeout(() => this.flushLater(), FLUSH_MS);
    });
  }

  private async flush(): Promise<void> {
    while (this.batch || this.waiting.length > 0) {
      this.batch ??= this.nextBatch();
      const answer = await this.commands.execute(this.requestOf(this.batch));
      // Whether it stands is not known: the same batch under the same key stands once, however often it is sent.
      if (isRefusal(answer)) return;
      this.batch = undefined;
    }
  }

  private nextBatch(): Batch {
    this.batches += 1;
    const accesses = this.waiting.slice(0, ACCESSES_PER_EVENT_MAX);
    this.waiting = this.waiting.slice(ACCESSES_PER_EVENT_MAX);
    return { number: this.batches, day: (accesses[0]?.at ?? '').slice(0, 10), accesses };
  }

  private requestOf({ number, day, accesses }: Batch) {
    const { instance } = this;
    const own = {
      merchantId: null,
      key: `access:${number}`,
      ids: { instance, day },
      body: null,
      actor: 'ledger',
    } as const;
    return ownRequest<RecordAccesses>(own, {
      stream: accessStream(instance, day),
      commandType: 'RecordAccesses',
      make: () => ({ type: 'RecordAccesses', instance, day, accesses }),
    });
  }
}
