import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { grow } from '../contract/stored-events';
import type { StoredEvent } from '../event-store.port';
import { DamagedLog } from './damaged-log.fault';
import { type LogFolder, logFolder } from './log-folder.fixture';

describe('a damaged log', () => {
  let log: LogFolder;
  let file: string;
  let last: StoredEvent | undefined;

  beforeEach(async () => {
    log = logFolder();
    file = join(log.folder, 'log.sqlite');
    const store = await log.open();
    for (let round = 0; round < 20; round += 1) [last] = await grow(store, `order-m1:${round % 10}`, 1);
    await store.close();
  });

  afterEach(() => log.cleanUp());

  async function refusal(): Promise<string> {
    const cause: unknown = await log.open().then(
      () => new Error('it was opened'),
      (reason) => reason,
    );
    expect(cause).toBeInstanceOf(DamagedLog);
    expect(String(cause)).toContain(file);
    return String(cause);
  }

  function flipByteOf(what: Buffer): void {
    const bytes = readFileSync(file);
    const at = bytes.indexOf(what);
    expect(at).toBeGreaterThan(0);
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }

  it('is found on opening: a flipped bit in the last event', async () => {
    flipByteOf(last?.bytes ?? Buffer.alloc(0));
    expect(await refusal()).toContain('order-m1:9@1 do not have the hash beside them');
  });

  it('is found on opening: a flipped bit in the last hash', async () => {
    flipByteOf(last?.hash ?? Buffer.alloc(0));
    expect(await refusal()).toContain('order-m1:9@1 do not have the hash beside them');
  });

  it('is found on opening: an event that was taken out', async () => {
    const database = new DatabaseSync(file);
    database.exec('DELETE FROM events WHERE sequence = 15');
    database.close();
    expect(await refusal()).toContain('a place in the order is empty before');
  });

  it('is found on opening: the first event of a stream that was taken out', async () => {
    const database = new DatabaseSync(file);
    database.exec('DELETE FROM events WHERE sequence <= 10; UPDATE events SET sequence = sequence - 10');
    database.close();
    expect(await refusal()).toContain('nothing stands before');
  });

  it('is found on opening: a file that was cut off', async () => {
    truncateSync(file, statSync(file).size - 8192);
    expect(await refusal()).toMatch(/malformed/);
  });

  it('is found on opening: a file that was emptied', async () => {
    truncateSync(file, 0);
    expect(await refusal()).toContain('there was a log in this folder before');
  });

  it('is found on opening: a file that is gone', async () => {
    rmSync(file);
    expect(await refusal()).toContain('there was a log in this folder before');
  });

  it('is found on opening: a file that is something else', async () => {
    writeFileSync(file, 'not a database, but long enough to have a header of its own'.repeat(200));
    expect(await refusal()).toContain('not a database');
  });

  it('is found on opening: a database that is no log', async () => {
    rmSync(file);
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE something_else (one INTEGER)');
    database.close();
    expect(await refusal()).toContain('it is no log');
  });

  it('lets go of the lock, so that a restored copy can be opened at once', async () => {
    const whole = readFileSync(file);
    truncateSync(file, 0);
    await refusal();
    writeFileSync(file, whole);
    expect((await (await log.open()).readAll('', 100)).events).toHaveLength(20);
  });
});
