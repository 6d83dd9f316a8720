import {
  catchUp,
  Fenced,
  foldedBy,
  groupsOfEqualPlaces,
  type HeldPartition,
  type PartitionPlaces,
  type PostgresReadModels,
  type ProjectionRun,
  projections,
  type RunOptions,
  readingAhead,
  runProjections,
} from '@read-models';

/** Runs that are no further apart than this go on as one: the foremost wait so long for the others. */
const JOIN_WITHIN_EVENTS = 5_000;

/** Partitions that stand at the same place, on their way through the log. */
interface Run {
  readonly projecting: ProjectionRun;
  /** Of the projection that is furthest behind. */
  sequence: number;
}

/**
 * Projections over the partitions that this instance holds. Those that stand at the same place go on as one, because
 * the log is then read once for all of them.
 */
export class PartitionRuns {
  private runs: Run[] = [];
  private failed: Error | undefined;

  constructor(
    private readonly views: PostgresReadModels,
    private readonly shared: Pick<RunOptions, 'feed' | 'now' | 'onRebuild'>,
  ) {}

  /** Why not all of them go on, if so. */
  fault(): Error | undefined {
    return this.failed;
  }

  /** Whether several runs are so close to each other that they should go on as one. */
  get canJoin(): boolean {
    const sequences = this.runs.map(({ sequence }) => sequence);
    return sequences.length > 1 && Math.max(...sequences) - Math.min(...sequences) <= JOIN_WITHIN_EVENTS;
  }

  /** Sends these partitions on their way; `join` first takes all of them to where the foremost stands. */
  async start(held: readonly HeldPartition[], join: boolean): Promise<void> {
    this.failed = undefined;
    if (join) await this.level(held);
    for (const { group, sequence } of await this.groups(held)) this.run(group, sequence);
  }

  /** Each finishes the batch at hand. */
  async stop(): Promise<void> {
    const runs = this.runs;
    this.runs = [];
    await Promise.all(runs.map(({ projecting }) => projecting.stop().catch(() => undefined)));
  }

  private run(group: readonly HeldPartition[], sequence: number): void {
    const projecting = runProjections({
      ...this.optionsOf(group),
      onProgress: (generations) => {
        run.sequence = Math.min(...generations.map(({ checkpoint }) => checkpoint?.sequence ?? -1));
      },
    });
    const run: Run = { projecting, sequence };
    this.runs.push(run);
    projecting.done.catch((cause: Error) => {
      // Whoever lost a partition to another instance has nothing to do there, and hears of it at the next beat.
      if (!(cause instanceof Fenced)) this.failed = cause;
    });
  }

  private async level(held: readonly HeldPartition[]): Promise<void> {
    const groups = await this.groups(held);
    const foremost = Object.fromEntries(
      projections.map(({ name }) => [name, Math.max(...groups.map(({ place }) => place.sequences[name] ?? -1))]),
    );
    for (const { group } of groups) await catchUp(this.optionsOf(group), foremost);
  }

  private async groups(held: readonly HeldPartition[]) {
    const places = await this.views.places(
      held.map(({ partition }) => partition),
      projections,
    );
    return groupsOfEqualPlaces(places).map((partitions) => {
      const place = places.find(({ partition }) => partition === partitions[0]) as PartitionPlaces;
      return {
        group: held.filter(({ partition }) => partitions.includes(partition)),
        place,
        sequence: Math.min(...Object.values(place.sequences)),
      };
    });
  }

  private optionsOf(group: readonly HeldPartition[]): Omit<RunOptions, 'onProgress'> {
    const partitions = new Set(group.map(({ partition }) => partition));
    return {
      ...this.shared,
      feed: readingAhead(this.shared.feed),
      store: this.views.forPartitions(group),
      projections,
      takes: (record, projection) => partitions.has(foldedBy(projection, record)),
    };
  }
}
