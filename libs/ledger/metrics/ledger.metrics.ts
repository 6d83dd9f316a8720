import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { BooksChecked } from '../checking/books-check';

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

  /** Asked when somebody looks at the figures. */
  cacheBytesNow = (): number => 0;
  lagsNow = async (): Promise<Readonly<Record<string, number | null>>> => ({});
  agesNow = async (): Promise<Readonly<Record<string, number>>> => ({});

  booksNow = (): BooksChecked => ({ throughSequence: -1 });

  readonly cacheBytes: Gauge = new Gauge({
    name: 'ledger_cache_bytes',
    help: 'Estimated memory of folded orders.',
    registers: [this.registry],
    collect: () => this.cacheBytes.set(this.cacheBytesNow()),
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
