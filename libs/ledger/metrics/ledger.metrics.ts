import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BooksChecked } from '../checking/books-check';

/** How far heads were held against the tree, and whether one contradicts it. */
interface TreeNow {
  readonly checkedSize: number;
  readonly contradiction?: object | undefined;
}

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Everything the ledger counts, in a registry of its own. No label holds an id, so that the number of series is bounded. */
export class LedgerMetrics {
  readonly registry = new Registry();

  readonly commands = new Counter({
    name: 'ledger_commands_total',
    help: 'Commands by type and outcome: recorded, replayed, previewed, faulted, or the code of the refusal.',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly appendSeconds = new Histogram({
    name: 'ledger_append_seconds',
    help: 'From handing an append to the store to its answer.',
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly lostRaces = new Counter({
    name: 'ledger_lost_races_total',
    help: 'Appends that found another event at their revision.',
    registers: [this.registry],
  });

  readonly groupSize = new Histogram({
    name: 'ledger_commit_group_events',
    help: 'Events that shared one commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096],
    registers: [this.registry],
  });

  readonly headsSigned = new Counter({
    name: 'ledger_heads_signed_total',
    help: 'Heads of the log that this instance signed.',
    registers: [this.registry],
  });

  readonly headDeliveries = new Counter({
    name: 'ledger_head_deliveries_total',
    help: 'Heads handed on to a place outside: target file or http, outcome delivered or failed.',
    labelNames: ['target', 'outcome'] as const,
    registers: [this.registry],
  });

  /** Asked when somebody looks at the figures. */
  cacheBytesNow = (): number => 0;
  lagsNow = async (): Promise<Readonly<Record<string, number | null>>> => ({});
  agesNow = async (): Promise<Readonly<Record<string, number>>> => ({});

  treeNow = (): TreeNow => ({ checkedSize: -1 });
  booksNow = (): BooksChecked => ({ throughSequence: -1 });

  readonly cacheBytes: Gauge = new Gauge({
    name: 'ledger_cache_bytes',
    help: 'Estimated memory of folded orders.',
    registers: [this.registry],
    collect: () => this.cacheBytes.set(this.cacheBytesNow()),
  });

  readonly headSize: Gauge = new Gauge({
    name: 'ledger_head_checked_events',
    help: 'Events under the last head that the tree of the log was found to go on from; -1 while there is none.',
    registers: [this.registry],
    collect: () => this.headSize.set(this.treeNow().checkedSize),
  });

  readonly treeContradicts: Gauge = new Gauge({
    name: 'ledger_tree_contradicts_head',
    help: '1 where the tree of the log is not the one that a head was signed over: then nothing is signed.',
    registers: [this.registry],
    collect: () => this.treeContradicts.set(this.treeNow().contradiction ? 1 : 0),
  });

  readonly booksChecked: Gauge = new Gauge({
    name: 'ledger_books_checked_sequence',
    help: 'Up to which event settlements and books were derived anew from the log; -1 where another instance does it.',
    registers: [this.registry],
    collect: () => this.booksChecked.set(this.booksNow().throughSequence),
  });

  readonly booksDiffer: Gauge<'about'> = new Gauge({
    name: 'ledger_books_differ_sequence',
    help: 'The first event that is not what follows from the log; absent while there is none.',
    labelNames: ['about'] as const,
    registers: [this.registry],
    collect: () => {
      const { difference } = this.booksNow();
      if (difference) this.booksDiffer.set({ about: difference.about }, difference.sequence);
    },
  });

  readonly projectionLag: Gauge<'projection'> = new Gauge({
    name: 'ledger_projection_lag_events',
    help: 'Events of the log that a projection has not seen yet; absent where the log does not number them.',
    labelNames: ['projection'] as const,
    registers: [this.registry],
    collect: async () => {
      for (const [projection, lag] of Object.entries(await this.lagsNow())) {
        if (lag !== null) this.projectionLag.set({ projection }, lag);
      }
    },
  });

  readonly projectionAge: Gauge<'projection'> = new Gauge({
    name: 'ledger_projection_lag_seconds',
    help: 'How long ago the first event was recorded that a projection has not seen yet; 0 where it has seen all.',
    labelNames: ['projection'] as const,
    registers: [this.registry],
    collect: async () => {
      for (const [projection, age] of Object.entries(await this.agesNow())) this.projectionAge.set({ projection }, age);
    },
  });
}
