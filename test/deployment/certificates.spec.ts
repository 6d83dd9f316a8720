import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../architecture/source-files';
import { describeWithProgram } from './describe-with-program';

const SCRIPT = join(ROOT, 'deploy/certificates/make-certificates.sh');
/** Primes take their time on a busy machine. */
const MAKING_MS_MAX = 120_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

describeWithProgram('openssl', 'the certificates of a cluster', (openssl) => {
  let folder: string;
  const make = (...nodes: string[]) =>
    execFileSync('sh', [SCRIPT, folder, ...nodes], { encoding: 'utf8', stdio: 'pipe' });
  const certificate = (path: string) => new X509Certificate(readFileSync(join(folder, path)));
  const ofNode = (node: string) => certificate(`nodes/${node}/node.crt`);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'certificates-'));
    make('one', 'two');
  }, MAKING_MS_MAX);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['one', 'two'])('%s has one for its own name and the common name of all, by the authority', (node) => {
    const authority = certificate('ca/ca.crt');
    expect(authority.ca).toBe(true);
    expect(ofNode(node)).toMatchObject({ ca: false, subject: 'CN=eventstoredb-node' });
    expect(ofNode(node).verify(authority.publicKey)).toBe(true);
    expect(ofNode(node).checkHost(node)).toBe(node);
    expect(ofNode(node).checkHost(node === 'one' ? 'two' : 'one')).toBeUndefined();
  });

  it('are shown to all, their keys to their owner only', () => {
    for (const key of ['authority/ca.key', 'nodes/one/node.key']) {
      expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(folder, 'ca/ca.crt')).mode & 0o044).toBe(0o044);
  });

  it('stay as they are when asked for again; another node gets one beside them', () => {
    const before = ofNode('one').serialNumber;
    expect(make('one', 'two', 'three')).toBe('made a certificate for three\n');
    expect(ofNode('one').serialNumber).toBe(before);
    expect(ofNode('three').verify(certificate('ca/ca.crt').publicKey)).toBe(true);
  });

  it('are renewed by the same authority before they expire', () => {
    const authority = certificate('ca/ca.crt').fingerprint256;
    const own = join(folder, 'nodes/two');
    const soon = ['x509', '-in', `${own}/node.crt`, '-signkey', `${own}/node.key`, '-days', '30'];
    writeFileSync(`${own}/node.crt`, execFileSync(openssl, soon, { stdio: 'pipe' }));
    expect(make('one', 'two', 'three')).toBe('made a certificate for two\n');
    expect(Date.parse(ofNode('two').validTo) - Date.now()).toBeGreaterThan(700 * DAY_MS);
    expect(certificate('ca/ca.crt').fingerprint256).toBe(authority);
  });
});
