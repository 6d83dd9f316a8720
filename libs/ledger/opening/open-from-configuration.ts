import { randomUUID } from 'node:crypto';
import { type CommittedGroup, createSealer, decodeRecord, openPersonalDataKeys } from '@event-store';
import { merge } from 'rxjs';
import type { Clock } from '../clock/clock';
import { simulatedClock } from '../clock/simulated.clock';
import { systemClock } from '../clock/system.clock';
import type { Configuration } from '../configuration/configuration';
import { applyEveryErasure } from '../erasure/apply-every-erasure';
import { openErasureList } from '../erasure/erasure-list';
import { keepErasuresNoted } from '../erasure/erasures-applied';
import { derivedIds } from '../ids/derived-ids';
import { announcing } from './announcing.store';
import { type Engines, openEngines } from './engines';
import { assertSameLedger, openNewLedger, readLedgerOpened } from './ledger-opened';
import { takeOverSigningKey } from './ledger-stream';
import type { OpenLedger } from './open-ledger';

/** Opens the ledger of a data folder to write it; an empty one becomes a new ledger. */
export async function openLedger(
  configuration: Configuration,
  onCommit: (group: CommittedGroup) => void = () => {},
): Promise<OpenLedger> {
  const engines = await openEngines[configuration.eventStore](configuration, onCommit);
  try {
    return await openOn(engines, configuration);
  } catch (fault) {
    await engines.store.close();
    await engines.keyStore.close();
    await engines.clockPlace.close();
    throw fault;
  }
}

async function openOn(engines: Engines, configuration: Configuration): Promise<OpenLedger> {
  const { keys } = engines;
  const { store, appended } = announcing(engines.store);
  const known = await readLedgerOpened(store);
  if (known) assertSameLedger(known, configuration);
  const clock = await openClock(engines, configuration);
  const newLedgerId = configuration.ledgerId ?? randomUUID();
  const opened = known ?? (await openNewLedger(store, clock, newLedgerId, keys.publicKey));
  assertSameLedger(opened, configuration);
  const { ledgerId } = opened;
  await takeOverSigningKey(store, clock, ledgerId, keys);
  const personalKeys = await openPersonalDataKeys(engines.keyStore, keys);
  // Before anybody may ask: an old copy of the keys must not bring back what was erased since.
  await applyEveryErasure(store, engines.keyStore, configuration);
  const noted = keepErasuresNoted(store, engines.keyStore);
  return {
    ledgerId,
    store,
    appended: merge(appended, engines.elsewhere),
    clock,
    ids: derivedIds(ledgerId),
    keys,
    personalKeys,
    sealer: createSealer(personalKeys),
    erasureList: openErasureList(configuration),
    async close() {
      await noted.stop();
      await store.close();
      await personalKeys.close();
      await engines.clockPlace.close();
    },
  };
}

async function openClock({ store, clockPlace }: Engines, { clock, clockStart }: Configuration): Promise<Clock> {
  if (clock === 'system') return systemClock;
  const head = await store.head();
  const lastRecordedAt = head && decodeRecord(head).envelope.recordedAt;
  const start = clockStart === undefined ? systemClock.now() : new Date(clockStart).toISOString();
  return simulatedClock(clockPlace, lastRecordedAt, start);
}
