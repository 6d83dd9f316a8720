import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@event-store';
import { loadConfiguration, logFeed, openLogToRead } from '@ledger';
import {
  createMemoryReadModels,
  logPlacesProjection,
  openPostgresReadModels,
  openSqliteReadModels,
  projections,
  type ReadModelStore,
  rebuildProjection,
} from '@read-models';
import { describeEventStoreDb, describePostgres, eventStoreDbSettings, freshSchema } from '@testing';
import { EMPTY } from 'rxjs';
import { everyEvent } from '../../auditor/copy.world';
import { newKeys } from '../../engines/pairs';
import { type Digest, digestsOf } from '../world/filled-log';
import { report } from '../world/report';
import { type Spoken, spokenCommands } from '../world/spoken-commands';
import { speakTo } from '../world/spoken-to-ledger';

describeEventStoreDb('the same commands to a ledger on SQLite and to one on EventStoreDB', () => {
  let folder: string;
  let commands: readonly Spoken[];
  let answers: { readonly sqlite: readonly unknown[]; readonly eventstoredb: readonly unknown[] };
  let logs: { readonly sqlite: EventStore; readonly eventstoredb: EventStore };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'same-rows-'));
    commands = spokenCommands();
    const both = {
      LEDGER_ID: randomUUID(),
      CLOCK: 'simulated',
      CLOCK_START: commands[0]?.command.recordedAt ?? '',
      READ_MODELS: 'sqlite',
      HEAD_EVERY: '0',
      ...newKeys(),
    };
    const sqlite = loadConfiguration({ ...both, DATA_FOLDER: join(folder, 'sqlite') });
    const eventstoredb = loadConfiguration({
      ...both,
      DATA_FOLDER: join(folder, 'eventstoredb'),
      ...(await eventStoreDbSettings()),
      LEDGER_ID: both.LEDGER_ID,
    });
    answers = { sqlite: await speakTo(sqlite, commands), eventstoredb: await speakTo(eventstoredb, commands) };
    logs = { sqlite: await openLogToRead(sqlite), eventstoredb: await openLogToRead(eventstoredb) };
  }, 90_000);

  afterAll(async () => {
    await logs?.sqlite.close();
    await logs?.eventstoredb.close();
    await rm(folder, { recursive: true });
  });

  it('get the same answers, refusals included', () => {
    expect(answers.eventstoredb).toEqual(answers.sqlite);
    const refused = answers.sqlite.filter((answer) => !Array.isArray(answer));
    report('said to two ledgers', { commands: commands.length, refused: refused.length });
    expect(refused.length).toBeGreaterThan(10);
    expect(commands.length - refused.length).toBeGreaterThan(200);
  });

  it('leave the same log, byte by byte', async () => {
    expect(await everyEvent(logs.eventstoredb)).toEqual(await everyEvent(logs.sqlite));
  });

  describe('once every view is rebuilt from the log', () => {
    let fromSqlite: Record<string, Digest>;
    beforeAll(async () => {
      const views = openSqliteReadModels({ file: join(folder, 'from-sqlite.sqlite') });
      fromSqlite = await rebuilt(logs.sqlite, views);
      await views.close();
    });

    it('show the same rows in SQLite, which are those that it served from', async () => {
      const views = openSqliteReadModels({ file: join(folder, 'from-eventstoredb.sqlite') });
      expect(await rebuilt(logs.eventstoredb, views)).toEqual(fromSqlite);
      await views.close();
      const served = openSqliteReadModels({ file: join(folder, 'eventstoredb', 'views.sqlite') });
      expect(withoutPlaces(await digestsOf(served))).toEqual(fromSqlite);
      await served.close();
    });

    it('show the same rows in memory', async () => {
      expect(await rebuilt(logs.eventstoredb, createMemoryReadModels())).toEqual(fromSqlite);
    });

    describePostgres('on PostgreSQL', () => {
      it('show the same rows', async () => {
        const place = await freshSchema();
        const views = await openPostgresReadModels(place);
        try {
          expect(await rebuilt(logs.eventstoredb, views.wholeStore())).toEqual(fromSqlite);
        } finally {
          await views.close();
          await place.drop();
        }
      });
    });
  });
});

async function rebuilt(log: EventStore, store: ReadModelStore): Promise<Record<string, Digest>> {
  const digests: Record<string, Digest> = {};
  const feed = logFeed(log, EMPTY);
  for (const projection of projections) {
    const { sequence, digest } = await rebuildProjection({
      ...{ feed, store, projection },
      now: () => new Date().toISOString(),
    });
    digests[projection.name] = { sequence, hash: digest };
  }
  return withoutPlaces(digests);
}

/** Where an event stands in its log is told in the words of each engine. */
function withoutPlaces({ [logPlacesProjection.name]: _, ...alike }: Record<string, Digest>): Record<string, Digest> {
  return alike;
}
