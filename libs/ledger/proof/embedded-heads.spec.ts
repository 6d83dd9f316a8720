import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LEDGER_STREAM } from '@domain';
import { decodeRecord, rotateSigningKey } from '@event-store';
import { isHeadSignedBy, isRotationSignedBy, verifyConsistency } from '@log-tree';
import { HeadSigner } from './head-signer';
import { answerOf, asked, type HeadsWorld, openHeadsWorld } from './heads.fixture';
import { ProofQuestions } from './proof-questions';
import { TreeWatch } from './tree-watch';

let world: HeadsWorld;
afterEach(() => world.started.stop());

describe('heads of an embedded ledger', () => {
  beforeEach(async () => {
    world = await openHeadsWorld({ EVENT_STORE: 'sqlite', READ_MODELS: 'sqlite' });
    await world.live(150);
  });

  it('go on after a restart from where they were', async () => {
    const first = await world.sign('1');
    await world.started.restart();
    await world.live(1);
    expect((await world.sign('2')).size).toBe(first.size + 1);
    const { path, head } = answerOf(await world.get(ProofQuestions).consistency({ from: first.size }));
    const claim = { from: first.size, fromRoot: first.rootHash, to: head.size, toRoot: head.rootHash, path };
    expect(verifyConsistency(claim)).toBe(true);
  });

  it('are signed by a new key that the old one vouches for; those before it verify with theirs', async () => {
    const [before, old] = [await world.sign('1'), world.ledger().keys];
    let rotatedTo = '';
    await world.started.restart(async () => {
      rotatedTo = rotateSigningKey(world.started.folder);
    });
    const after = await world.sign('2');
    expect({ before: before.keyId, after: after.keyId }).toEqual({ before: old.keyId, after: rotatedTo });
    const events = (await world.store().readStream(LEDGER_STREAM, 0, 10)).map((each) => decodeRecord(each).event);
    const rotated = events.at(-1);
    if (rotated?.type !== 'SigningKeyRotated') throw new Error('the log does not say so');
    expect(isRotationSignedBy({ ledgerId: before.ledgerId, ...rotated }, old.publicKey)).toBe(true);
    expect([isHeadSignedBy(before, old.publicKey), isHeadSignedBy(after, rotated.publicKey)]).toEqual([true, true]);
    expect(isHeadSignedBy(after, old.publicKey)).toBe(false);
    await world.started.restart();
    expect((await world.store().readStream(LEDGER_STREAM, 0, 10)).length).toBe(2);
  });

  it.each<[sentence: string, damage: string, what: RegExp]>([
    [
      'a hash of the tree is another',
      `UPDATE "TILES" SET hashes = 'A' || substr(hashes, 2) WHERE "row" = 1`,
      /does not go on/,
    ],
    ['a tile is gone', 'DELETE FROM "TILES" WHERE "row" = 1', /no tile/],
  ])('stop when %s, and with them readiness', async (_, damage, what) => {
    await world.sign('1');
    await world.started.restart(async () => damageViews(damage, 'open_tiles'));
    expect(await world.get(HeadSigner).sign(asked('2'))).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    const tree = await world.tree();
    expect(tree).toMatchObject({ ready: false, reason: expect.stringMatching(what) });
    expect(await world.get(ProofQuestions).inclusion({ sequence: 290 })).toMatchObject({
      refusal: 'TREE_CONTRADICTS_HEAD',
    });
  });

  it('stop when a proof is found not to hold, until the rows are built anew', async () => {
    await world.live(400);
    await world.sign('1');
    // The hash above the tile stays right, and so do all roots.
    await world.started.restart(async () =>
      damageViews(`UPDATE "TILES" SET hashes = 'A' || substr(hashes, 2) WHERE "row" = 0 AND "index" = 0`, 'tree_tiles'),
    );
    await world.seen();
    const [one] = [await world.get(ProofQuestions).inclusion({ sequence: 200 })];
    expect(one).toMatchObject({ refusal: 'TREE_CONTRADICTS_HEAD' });
    await world.get(TreeWatch).look();
    expect((await world.tree()).ready).toBe(false);
    await world.started.restart(async () => rmSync(join(world.started.folder, 'views.sqlite')));
    await world.seen();
    expect(answerOf(await world.get(ProofQuestions).inclusion({ sequence: 200 })).sequence).toBe(200);
  });

  function damageViews(sql: string, table: string): void {
    const database = new DatabaseSync(join(world.started.folder, 'views.sqlite'));
    const rows = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ?")
      .all(`%_${table}`);
    for (const { name } of rows) database.exec(sql.replace('TILES', String(name)));
    database.close();
  }
});
