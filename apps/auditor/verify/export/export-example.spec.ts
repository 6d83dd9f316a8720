import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHead, readKey } from '../heads/read-head';
import { verifyExport } from './verify-export';

const DOCS = join(__dirname, '../../../../docs');
const EXAMPLE = join(DOCS, 'export-example');
const page = readFileSync(join(DOCS, 'export-format.md'), 'utf8');
const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
  createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part as string)))).digest(); // biome-ignore format: one line

/** Written from the page alone, without anything of ours. */
describe('the worked example of the format', () => {
  const lines = readFileSync(join(EXAMPLE, 'whole/events-000000.ndjson'), 'utf8').split('\n').slice(0, -1);
  const ends = new Map<string, Buffer>();
  const hashes = lines.map((line) => {
    const { stream } = JSON.parse(line) as { stream: string };
    const hash = sha256(ends.get(stream) ?? Buffer.alloc(32), line);
    ends.set(stream, hash);
    return hash;
  });
  const leaves = hashes.map((hash) => sha256(Buffer.of(0), hash));

  it('has the bytes, hashes and leaves of the table', () => {
    for (const [sequence, line] of lines.entries()) {
      const { stream, revision } = JSON.parse(line) as { stream: string; revision: number };
      const [hash, leaf] = [hashes[sequence]?.toString('hex'), leaves[sequence]?.toString('hex')];
      const row = `| ${sequence} | \`${stream}@${revision}\` | ${Buffer.byteLength(line)} | \`${hash}\` | \`${leaf}\` |`;
      expect(page).toContain(row);
    }
    expect(readFileSync(join(EXAMPLE, 'whole/hashes-000000.bin'))).toEqual(Buffer.concat(hashes));
  });

  it('has the root and the signature that it says', () => {
    const [one, two, three] = leaves as [Buffer, Buffer, Buffer];
    const root = sha256(Buffer.of(1), sha256(Buffer.of(1), one, two), three).toString('hex');
    expect(page).toContain(`The root of the three is \`${root}\``);
    const key = createPublicKey(readFileSync(join(EXAMPLE, 'key.pem')));
    const keyId = sha256(key.export({ type: 'spki', format: 'der' }))
      .toString('hex')
      .slice(0, 16);
    expect(page).toContain(`has the id \`${keyId}\``);
    const [, signed = ''] = /```json\n(.*?)\n```/s.exec(page) ?? [];
    const head = JSON.parse(readFileSync(join(EXAMPLE, 'head.json'), 'utf8')) as Record<string, string>;
    expect(JSON.parse(signed)).toEqual({ ...head, signature: undefined });
    expect(verify(null, Buffer.from(signed), key, Buffer.from(head['signature'] ?? '', 'base64'))).toBe(true);
  });

  it.each(['whole', 'part'])('is found right by the verifier: %s', async (name) => {
    const key = await readKey(join(EXAMPLE, 'key.pem'));
    const head = await readHead(join(EXAMPLE, 'head.json'));
    const verdict = await verifyExport(join(EXAMPLE, name), { heads: { key, heads: [{ name, head }] } });
    expect(verdict).toMatchObject({ heads: 1, wrong: [] });
    expect(verdict.firstWrong).toBeUndefined();
  });
});
