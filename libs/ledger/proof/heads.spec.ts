import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEADS_STREAM } from '@domain';
import { decodeRecord } from '@event-store';
import { hexOf, isHeadSignedBy, leafHash, signHeadText, verifyConsistency, verifyInclusion } from '@log-tree';
import { naiveTreeHash } from '@testing';
import { CLOCK, type SimulatedClock } from '../clock/clock';
import { HeadDelivery } from './head-delivery';
import { HeadScheduler } from './head-scheduler';
import { HeadSigner } from './head-signer';
import { HeadStreams } from './head-streams';
import { answerOf, asked, type HeadsWorld, openHeadsWorld } from './heads.fixture';
import { ProofQuestions } from './proof-questions';
import { TreeWatch } from './tree-watch';

const ENGINES = [
  { EVENT_STORE: 'memory', READ_MODELS: 'memory' },
  { EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' },
];
const DAY = 86_400_000;

let world: HeadsWorld;
let outside: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'heads-'));
});
afterEach(async () => {
  await world.started.stop();
  rmSync(outside, { recursive: true });
});

describe.each(ENGINES)('heads of a log in $EVENT_STORE with views in $READ_MODELS', (engines) => {
  beforeEach(async () => {
    world = await openHeadsWorld({ ...engines, HEAD_EVERY: String(DAY), HEAD_FILE_TARGET: outside });
    await world.live();
  });

  it('are over all events before them, and signed with the key that the ledger was opened with', async () => {
    const head = await world.sign();
    const events = (await world.records()).events;
    expect(head).toMatchObject({ size: 7, keyId: world.ledger().keys.keyId });
    expect(head.rootHash).toBe(naiveTreeHash(events.slice(0, 7).map(({ hash }) => Buffer.from(hash))));
    const [opened] = events.map(decodeRecord);
    if (opened?.event.type !== 'LedgerOpened') throw new Error('the log begins otherwise');
    expect(isHeadSignedBy(head, opened.event.publicKey)).toBe(true);
    expect(isHeadSignedBy({ ...head, size: 6 }, opened.event.publicKey)).toBe(false);
    const [recorded] = (await world.store().readStream(HEADS_STREAM, 0, 1)).map(decodeRecord);
    expect(recorded?.envelope).toMatchObject({ merchantId: null, actor: 'auditor-1', recordedAt: head.signedAt });
  });

  it('are signed once for a key, and each over more events than the one before', async () => {
    const first = await world.sign('same');
    expect(await world.get(HeadSigner).sign(asked('same'))).toMatchObject({
      outcome: 'replayed',
      state: { size: first.size },
    });
    expect((await world.sign('other')).size).toBe(first.size + 1);
    expect(await world.get(HeadSigner).sign(asked(' no key'))).toMatchObject({ refusal: 'VALIDATION_FAILED' });
  });

  it('prove every event they cover, and each other', async () => {
    const first = await world.sign('first');
    await world.live(5);
    const last = await world.sign('last');
    const events = (await world.records()).events;
    const proofs = world.get(ProofQuestions);
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
    const heads = world.get(HeadScheduler);
    expect(await heads.look()).toBe(false);
    const clock = world.started.app.get<SimulatedClock>(CLOCK);
    await clock.advanceTo('2026-03-02T10:00:00.000Z');
    expect([await heads.look(), await heads.look()]).toEqual([true, false]);
    await clock.advanceTo('2026-03-03T09:59:59.999Z');
    expect(await heads.look()).toBe(false);
    const [recorded] = (await world.store().readStream(HEADS_STREAM, 0, 9)).map(decodeRecord);
    expect(recorded?.envelope).toMatchObject({ actor: 'clock', idempotencyKey: ' head:7' });
  });

  it('are kept outside too, each in a file of its own that is never written over', async () => {
    const [first, second] = [await world.sign('1'), await world.sign('2')];
    const delivery = world.get(HeadDelivery);
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
    await world.sign();
    const { publicKeys } = await world.get(HeadStreams).ledgerState();
    const other = { ...world.ledger().keys, publicKey: 'another' };
    const signer = Object.assign(Object.create(world.get(HeadSigner)), { ledger: { ...world.ledger(), keys: other } });
    expect(publicKeys).toEqual([world.ledger().keys.publicKey]);
    expect(await signer.sign(asked('next'))).toMatchObject({ refusal: 'SIGNING_KEY_ROTATED' });
  });

  it('stop where a head outside is over more events than the log has, or over others', async () => {
    const head = await world.sign();
    const forged = { ...head, size: 9_999 };
    writeFileSync(join(outside, 'head-000000000009999.json'), JSON.stringify(forged));
    expect(await world.get(TreeWatch).look()).toMatchObject({ rootHash: expect.any(String) });
    const { signature: _, ...said } = forged;
    const ours = { ...forged, signature: signHeadText(said, world.ledger().keys.signingKey) };
    writeFileSync(join(outside, 'head-000000000009999.json'), JSON.stringify(ours));
    expect(await world.get(HeadSigner).sign(asked('cut'))).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    expect(await world.tree()).toMatchObject({
      ready: false,
      reason: 'the tree contradicts the head over 9999 events: the log ends before it, with 8 events',
    });
    rmSync(join(outside, 'head-000000000009999.json'));
    await world.sign('on-again');
    expect((await world.tree()).ready).toBe(true);
  });

  const readHeads = () => readdirSync(outside).map((name) => JSON.parse(readFileSync(join(outside, name), 'utf8')));
});
