import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HEADS_STREAM, isRefusal, LEDGER_STREAM, type Refusal } from '@domain';
import { decodeRecord, type EventStore, rotateSigningKey, START } from '@event-store';
import {
  hexOf,
  isHeadSignedBy,
  isRotationSignedBy,
  leafHash,
  type SignedHead,
  signHeadText,
  verifyConsistency,
  verifyInclusion,
} from '@log-tree';
import { naiveTreeHash } from '@testing';
import { CLOCK, type SimulatedClock } from '../clock/clock';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { Readiness } from '../readiness/readiness';
import { authorize, capture, type StartedLedger, startLedger } from '../started-ledger.fixture';
import { HeadDelivery } from './head-delivery';
import { HeadScheduler } from './head-scheduler';
import { HeadSigner } from './head-signer';
import { HeadStreams } from './head-streams';
import { ProofQuestions } from './proof-questions';
import { TreeWatch } from './tree-watch';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];
const DAY = 86_400_000;

let started: StartedLedger;
let outside: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'heads-'));
});
afterEach(async () => {
  await started.stop();
  rmSync(outside, { recursive: true });
});

const get = <Part>(part: abstract new (...given: never[]) => Part): Part => started.app.get(part);
const ledger = () => started.app.get<OpenLedger>(OPEN_LEDGER);
const store = (): EventStore => ledger().store;
const records = async () => (await store().readAll(START, 10_000)).events;

async function sign(key = 'sign'): Promise<SignedHead> {
  const answer = await get(HeadSigner).sign(asked(key));
  if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${answer.detail}`);
  await seen();
  const { type: _, ...head } = answer.state;
  return { ledgerId: ledger().ledgerId, ...head };
}

/** The views have seen the whole log. */
const seen = async () => expect(await get(TreeWatch).reachEnd(10_000)).toBe('reached');
const asked = (idempotencyKey: string) => ({
  ...{ actor: 'auditor-1', idempotencyKey, correlationId: null, pathIds: {}, body: {} },
});

async function live(orders = 3): Promise<void> {
  const one = async (order: number) => {
    const at = { orderId: `o${order}`, pathIds: { orderId: `o${order}` } };
    await authorize(started.app, { ...at, idempotencyKey: `a${order}` });
    await capture(started.app, 60n, `c${order}`, at);
  };
  await Promise.all(Array.from({ length: orders }, (_, order) => one(order)));
}

function answerOf<Answer>(viewed: { readonly answer: Answer } | Refusal): Answer {
  if ('refusal' in viewed) throw new Error(`${viewed.refusal}: ${viewed.detail}`);
  return viewed.answer;
}

describe.each(ENGINES)('heads of a log in $EVENT_STORE with views in $READ_MODELS', (engines) => {
  beforeEach(async () => {
    started = await startLedger({ ...engines, HEAD_EVERY: String(DAY), HEAD_FILE_TARGET: outside });
    await live();
  });

  it('are over all events before them, and signed with the key that the ledger was opened with', async () => {
    const head = await sign();
    const events = await records();
    expect(head).toMatchObject({ size: 7, keyId: ledger().keys.keyId });
    expect(head.rootHash).toBe(naiveTreeHash(events.slice(0, 7).map(({ hash }) => Buffer.from(hash))));
    const [opened] = events.map(decodeRecord);
    if (opened?.event.type !== 'LedgerOpened') throw new Error('the log begins otherwise');
    expect(isHeadSignedBy(head, opened.event.publicKey)).toBe(true);
    expect(isHeadSignedBy({ ...head, size: 6 }, opened.event.publicKey)).toBe(false);
    const [recorded] = (await store().readStream(HEADS_STREAM, 0, 1)).map(decodeRecord);
    expect(recorded?.envelope).toMatchObject({ merchantId: null, actor: 'auditor-1', recordedAt: head.signedAt });
  });

  it('are signed once for a key, and each over more events than the one before', async () => {
    const first = await sign('same');
    expect(await get(HeadSigner).sign(asked('same'))).toMatchObject({
      outcome: 'replayed',
      state: { size: first.size },
    });
    expect((await sign('other')).size).toBe(first.size + 1);
    expect(await get(HeadSigner).sign(asked(' no key'))).toMatchObject({ refusal: 'VALIDATION_FAILED' });
  });

  it('prove every event they cover, and each other', async () => {
    const first = await sign('first');
    await live(5);
    const last = await sign('last');
    const events = await records();
    const proofs = get(ProofQuestions);
    for (let sequence = 0; sequence < last.size; sequence += 1) {
      const { eventHash, path, head } = answerOf(await proofs.inclusion({ sequence }));
      expect(eventHash).toBe(Buffer.from(events[sequence]?.hash ?? []).toString('hex'));
      const leaf = hexOf(leafHash(Buffer.from(eventHash, 'hex')));
      expect(verifyInclusion({ leaf, index: sequence, size: head.size, path, root: last.rootHash })).toBe(true);
    }
    const { path, fromRootHash, head } = answerOf(await proofs.consistency({ from: first.size }));
    expect({ fromRootHash, head }).toEqual({ fromRootHash: first.rootHash, head: last });
    const claim = { from: first.size, fromRoot: first.rootHash, to: last.size, toRoot: last.rootHash, path };
    expect(verifyConsistency(claim)).toBe(true);
    expect(await proofs.inclusion({ sequence: last.size })).toMatchObject({ refusal: 'HEAD_NOT_FOUND' });
    expect(await proofs.inclusion({ sequence: 0, size: 2 })).toMatchObject({ refusal: 'HEAD_NOT_FOUND' });
    expect(answerOf(await proofs.inclusion({ sequence: 0, size: first.size })).head).toEqual(first);
    expect(answerOf(await proofs.heads({ limit: 5 })).items).toEqual([last, first]);
  });

  it('are signed by the clock, once in the time that is set, by whoever has the duty', async () => {
    const heads = get(HeadScheduler);
    expect(await heads.look()).toBe(false);
    const clock = started.app.get<SimulatedClock>(CLOCK);
    await clock.advanceTo('2026-03-02T10:00:00.000Z');
    expect([await heads.look(), await heads.look()]).toEqual([true, false]);
    await clock.advanceTo('2026-03-03T09:59:59.999Z');
    expect(await heads.look()).toBe(false);
    const [recorded] = (await store().readStream(HEADS_STREAM, 0, 9)).map(decodeRecord);
    expect(recorded?.envelope).toMatchObject({ actor: 'clock', idempotencyKey: ' head:7' });
  });

  it('are kept outside too, each in a file of its own that is never written over', async () => {
    const [first, second] = [await sign('1'), await sign('2')];
    const delivery = get(HeadDelivery);
    await delivery.done();
    expect(readdirSync(outside)).toEqual(['head-000000000000007.json', 'head-000000000000008.json']);
    expect(readHeads()).toEqual([first, second]);
    const file = join(outside, 'head-000000000000008.json');
    writeFileSync(file, '{}');
    delivery.deliver(second);
    await delivery.done();
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('are not signed any more by a key that was replaced', async () => {
    await sign();
    const { publicKeys } = await get(HeadStreams).ledgerState();
    const other = { ...ledger().keys, publicKey: 'another' };
    const signer = Object.assign(Object.create(get(HeadSigner)), { ledger: { ...ledger(), keys: other } });
    expect(publicKeys).toEqual([ledger().keys.publicKey]);
    expect(await signer.sign(asked('next'))).toMatchObject({ refusal: 'SIGNING_KEY_ROTATED' });
  });

  it('stop where a head outside is over more events than the log has, or over others', async () => {
    const head = await sign();
    const forged = { ...head, size: 9_999 };
    writeFileSync(join(outside, 'head-000000000009999.json'), JSON.stringify(forged));
    expect(await get(TreeWatch).look()).toMatchObject({ rootHash: expect.any(String) });
    const { signature: _, ...said } = forged;
    const ours = { ...forged, signature: signHeadText(said, ledger().keys.signingKey) };
    writeFileSync(join(outside, 'head-000000000009999.json'), JSON.stringify(ours));
    expect(await get(HeadSigner).sign(asked('cut'))).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    expect((await get(Readiness).check()).find(({ name }) => name === 'tree')).toMatchObject({
      ready: false,
      reason: 'the tree contradicts the head over 9999 events: the log ends before it, with 8 events',
    });
    rmSync(join(outside, 'head-000000000009999.json'));
    await sign('on-again');
    expect((await get(Readiness).check()).find(({ name }) => name === 'tree')?.ready).toBe(true);
  });

  const readHeads = () => readdirSync(outside).map((name) => JSON.parse(readFileSync(join(outside, name), 'utf8')));
});

describe('heads of an embedded ledger', () => {
  beforeEach(async () => {
    started = await startLedger({ EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' });
    await live(150);
  });

  it('go on after a restart from where they were', async () => {
    const first = await sign('1');
    await started.restart();
    await live(1);
    expect((await sign('2')).size).toBe(first.size + 1);
    const { path, head } = answerOf(await get(ProofQuestions).consistency({ from: first.size }));
    const claim = { from: first.size, fromRoot: first.rootHash, to: head.size, toRoot: head.rootHash, path };
    expect(verifyConsistency(claim)).toBe(true);
  });

  it('are signed by a new key that the old one vouches for; those before it verify with theirs', async () => {
    const [before, old] = [await sign('1'), ledger().keys];
    let rotatedTo = '';
    await started.restart(async () => {
      rotatedTo = rotateSigningKey(started.folder);
    });
    const after = await sign('2');
    expect({ before: before.keyId, after: after.keyId }).toEqual({ before: old.keyId, after: rotatedTo });
    const events = (await store().readStream(LEDGER_STREAM, 0, 10)).map((each) => decodeRecord(each).event);
    const rotated = events.at(-1);
    if (rotated?.type !== 'SigningKeyRotated') throw new Error('the log does not say so');
    expect(isRotationSignedBy({ ledgerId: before.ledgerId, ...rotated }, old.publicKey)).toBe(true);
    expect([isHeadSignedBy(before, old.publicKey), isHeadSignedBy(after, rotated.publicKey)]).toEqual([true, true]);
    expect(isHeadSignedBy(after, old.publicKey)).toBe(false);
    await started.restart();
    expect((await store().readStream(LEDGER_STREAM, 0, 10)).length).toBe(2);
  });

  it.each<[sentence: string, damage: string, what: RegExp]>([
    [
      'a hash of the tree is another',
      `UPDATE "TILES" SET hashes = 'A' || substr(hashes, 2) WHERE "row" = 1`,
      /does not go on/,
    ],
    ['a tile is gone', 'DELETE FROM "TILES" WHERE "row" = 1', /no tile/],
  ])('stop when %s, and with them readiness', async (_, damage, what) => {
    await sign('1');
    await started.restart(async () => damageViews(damage, 'open_tiles'));
    expect(await get(HeadSigner).sign(asked('2'))).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    const tree = (await get(Readiness).check()).find(({ name }) => name === 'tree');
    expect(tree).toMatchObject({ ready: false, reason: expect.stringMatching(what) });
    expect(await get(ProofQuestions).inclusion({ sequence: 290 })).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
  });

  it('stop when a proof is found not to hold, until the rows are built anew', async () => {
    await live(400);
    await sign('1');
    // The hash above the tile stays right, and so do all roots.
    await started.restart(async () =>
      damageViews(`UPDATE "TILES" SET hashes = 'A' || substr(hashes, 2) WHERE "row" = 0 AND "index" = 0`, 'tree_tiles'),
    );
    await seen();
    const [one] = [await get(ProofQuestions).inclusion({ sequence: 200 })];
    expect(one).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    await get(TreeWatch).look();
    expect((await get(Readiness).check()).find(({ name }) => name === 'tree')?.ready).toBe(false);
    await started.restart(async () => rmSync(join(started.folder, 'views.sqlite')));
    await seen();
    expect(answerOf(await get(ProofQuestions).inclusion({ sequence: 200 })).sequence).toBe(200);
  });

  function damageViews(sql: string, table: string): void {
    const database = new DatabaseSync(join(started.folder, 'views.sqlite'));
    const rows = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ?")
      .all(`%_${table}`);
    for (const { name } of rows) database.exec(sql.replace('TILES', String(name)));
    database.close();
  }
});

describe('heads that are sent to an address', () => {
  let server: Server;
  const received: unknown[] = [];
  let refuseFirst = 2;
  beforeEach(async () => {
    server = createServer(async (request, response) => {
      const body = await request.toArray();
      refuseFirst -= 1;
      if (refuseFirst >= 0) return response.writeHead(503).end();
      received.push(JSON.parse(Buffer.concat(body).toString()));
      return response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    const HEAD_HTTP_TARGET = `http://127.0.0.1:${port}/heads`;
    started = await startLedger({ EVENT_STORE: 'memory', READ_MODELS: 'memory', HEAD_HTTP_TARGET });
  });
  afterEach(() => server.close());

  it('arrive there, though it was away for a moment', async () => {
    const head = await sign();
    await get(HeadDelivery).done();
    expect(received).toEqual([head]);
  });
});
