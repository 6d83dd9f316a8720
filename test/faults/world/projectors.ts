import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresReadModels, projections } from '@read-models';
import { type Program, startProjector } from '../../e2e/world/process';
import { type Digest, digestsOf, type FilledLog } from './filled-log';

const AT_END_WITHIN_MS = 90_000;

type Settings = Readonly<Record<string, string>>;

/** A projector whose connections to PostgreSQL carry its name. */
export function startNamedProjector(name: string, settings: Settings): Program {
  const url = new URL(settings['POSTGRES_URL'] ?? '');
  url.searchParams.set('application_name', name);
  return startProjector({ ...settings, POSTGRES_URL: url.href });
}

/** The views that projectors keep, read from outside. */
export interface SharedViews {
  /** Resolves when every projection, in all its partitions, has come to the end of the log and serves. */
  untilAtEnd(log: FilledLog): Promise<void>;
  digests(): Promise<Record<string, Digest>>;
  close(): Promise<void>;
}

export async function openSharedViews(settings: Settings): Promise<SharedViews> {
  const { POSTGRES_URL: url = '', POSTGRES_SCHEMA: schema = '' } = settings;
  const views = await openPostgresReadModels({ url, schema });
  return {
    async untilAtEnd(log) {
      for (const late = performance.now() + AT_END_WITHIN_MS; ; await sleep(20)) {
        const live = await Promise.all(projections.map((projection) => views.live(projection)));
        if (live.every((each) => each?.caughtUp && each.checkpoint?.sequence === log.size - 1)) return;
        if (performance.now() > late) {
          throw new Error(`the views stand at ${JSON.stringify(live)}, and not at ${log.size - 1}`);
        }
      }
    },
    digests: () => digestsOf(views.wholeStore()),
    close: () => views.close(),
  };
}
