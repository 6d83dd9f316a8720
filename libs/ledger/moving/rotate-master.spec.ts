import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type KeyStore,
  keepNextMasterKey,
  openPersonalDataKeys,
  openPostgresKeyStore,
  openSqliteKeyStore,
  rotateMasterKey,
} from '@event-store';
import { describePostgres, freshSchema } from '@testing';
import { loadConfiguration } from '../configuration/load-configuration';
import { openLedger } from '../opening/open-from-configuration';
import { rotateMaster } from './rotate-master';

const OLD = randomBytes(32);
const NEW = randomBytes(32);
const CUSTOMERS = 1_203;
const customer = (id: number) => ({ merchantId: 'm1', kind: 'customer' as const, id: `c${id}` });

function describeRotation(name: string, open: () => Promise<{ store: KeyStore; drop: () => Promise<void> }>): void {
  describe(`wrapping data keys anew, kept by ${name}`, () => {
    let store: KeyStore;
    let drop: () => Promise<void>;
    let sealed: { keyId: string; key: Buffer }[];
    beforeEach(async () => {
      ({ store, drop } = await open());
      const keys = await openPersonalDataKeys(store, { masterKey: OLD });
      sealed = await Promise.all(Array.from({ length: CUSTOMERS }, (_, id) => keys.current(customer(id))));
      await keys.destroy(customer(3));
    });
    afterEach(() => drop());

    const opened = async (masterKeys: Parameters<typeof openPersonalDataKeys>[1]) => {
      const keys = await openPersonalDataKeys(store, masterKeys);
      return Promise.all(sealed.map(async ({ keyId }) => keys.find(keyId)));
    };
    const expected = () => sealed.map((key, id) => (id === 3 ? 'destroyed' : key));

    it('opens every key by the new master key only, and none that was destroyed', async () => {
      expect(await rotateMasterKey(store, { masterKey: NEW, otherMasterKey: OLD })).toEqual({
        keys: CUSTOMERS - 1,
        wrapped: CUSTOMERS - 1,
      });
      expect(await opened({ masterKey: NEW })).toEqual(expected());
      await expect(opened({ masterKey: OLD })).rejects.toThrow('put out of use');
      await expect(opened({ masterKey: OLD, otherMasterKey: NEW })).rejects.toThrow('put out of use');
    });

    it('goes on where it was stopped, while both master keys open all of it', async () => {
      let left = 1;
      const rewrap: KeyStore['rewrap'] = async (changes) => {
        left -= 1;
        if (left < 0) throw new Error('stopped');
        await store.rewrap(changes);
      };
      const stopped: KeyStore = Object.assign(Object.create(store), { rewrap });
      await expect(rotateMasterKey(stopped, { masterKey: NEW, otherMasterKey: OLD })).rejects.toThrow('stopped');
      expect(await opened({ masterKey: OLD, otherMasterKey: NEW })).toEqual(expected());
      expect(await opened({ masterKey: NEW, otherMasterKey: OLD })).toEqual(expected());
      expect(await rotateMasterKey(store, { masterKey: NEW, otherMasterKey: OLD })).toEqual({
        keys: CUSTOMERS - 1,
        wrapped: expect.any(Number),
      });
      expect(await opened({ masterKey: NEW })).toEqual(expected());
    });

    it('changes nothing the second time, and takes no foreign key for the old one', async () => {
      await expect(rotateMasterKey(store, { masterKey: NEW, otherMasterKey: randomBytes(32) })).rejects.toThrow(
        'not the one that wrapped it',
      );
      await rotateMasterKey(store, { masterKey: NEW, otherMasterKey: OLD });
      expect(await rotateMasterKey(store, { masterKey: NEW, otherMasterKey: OLD })).toMatchObject({ wrapped: 0 });
      await expect(rotateMasterKey(store, { masterKey: NEW, otherMasterKey: NEW })).rejects.toThrow('is the old one');
    });
  });
}

describeRotation('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotate-'));
  const store = openSqliteKeyStore(join(folder, 'keys.sqlite'));
  return {
    store,
    async drop() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describePostgres('on a server', () => {
  describeRotation('PostgreSQL', async () => {
    const { url, schema, drop } = await freshSchema();
    const store = await openPostgresKeyStore({ url, schema });
    return {
      store,
      async drop() {
        await store.close();
        await drop();
      },
    };
  });
});

describe('the master key of a data folder', () => {
  let folder: string;
  const configuration = () => loadConfiguration({ DATA_FOLDER: folder });
  const masterKey = () => readFileSync(join(folder, 'keys/master.key'), 'utf8');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rotate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function sealedText() {
    const ledger = await openLedger(configuration());
    const key = await ledger.personalKeys.current(customer(1));
    await ledger.close();
    return key;
  }

  it('is replaced by a new one, under which the ledger goes on', async () => {
    const { keyId, key } = await sealedText();
    const before = masterKey();
    expect(await rotateMaster(configuration())).toEqual({ keys: 1, wrapped: 1, masterKey: 'made' });
    expect(masterKey()).not.toBe(before);
    expect(existsSync(join(folder, 'keys/master.key.next'))).toBe(false);
    const ledger = await openLedger(configuration());
    expect(await ledger.personalKeys.find(keyId)).toEqual({ keyId, key });
    await ledger.close();
  });

  it('is not replaced while a service runs, nor where it is configured without the old one', async () => {
    const ledger = await openLedger(configuration());
    const before = masterKey();
    await expect(rotateMaster(configuration())).rejects.toThrow('another process writes this log');
    await ledger.close();
    expect(masterKey()).toBe(before);
    const configured = loadConfiguration({ DATA_FOLDER: folder, MASTER_KEY: NEW.toString('base64') });
    await expect(rotateMaster(configured)).rejects.toThrow('MASTER_KEY_PREVIOUS');
  });

  it('stands beside the next one after a crash: a service starts, and the rotation goes on', async () => {
    const { keyId, key } = await sealedText();
    keepNextMasterKey(folder, NEW.toString('base64'));
    const ledger = await openLedger(configuration());
    expect(await ledger.personalKeys.find(keyId)).toEqual({ keyId, key });
    await ledger.close();
    expect(await rotateMaster(configuration())).toMatchObject({ wrapped: 1 });
    expect(masterKey().trim()).toBe(NEW.toString('base64'));
  });

  it('is replaced by the configured one', async () => {
    const { keyId, key } = await sealedText();
    const both = { MASTER_KEY: NEW.toString('base64'), MASTER_KEY_PREVIOUS: masterKey().trim() };
    const running = await openLedger(loadConfiguration({ DATA_FOLDER: folder, ...both }));
    expect(await running.personalKeys.find(keyId)).toEqual({ keyId, key });
    expect(await rotateMaster(loadConfiguration({ DATA_FOLDER: folder, ...both }))).toEqual({
      ...{ keys: 1, wrapped: 1, masterKey: 'configured' },
    });
    await running.close();
    await expect(openLedger(configuration())).rejects.toThrow('put out of use');
  });
});
