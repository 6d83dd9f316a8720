import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { loadConfiguration } from '../configuration/load-configuration';
import type { ApiKeyGrant, MadeApiKey } from './api-key';
import { API_KEY_CACHED_MS, type ApiKeys } from './api-keys';
import { openApiKeys, openServiceApiKeys } from './open-api-keys';

const GRANT: ApiKeyGrant = { scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['fulfilment'], label: 'warehouse' };

describe('API keys', () => {
  let folder: string;
  let service: ApiKeys;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'api-keys-'));
    service = await openServiceApiKeys(loadConfiguration({ DATA_FOLDER: folder }));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function make(keys: ApiKeys, grant = GRANT): Promise<MadeApiKey> {
    const made = await keys.make(grant);
    if (isRefusal(made)) throw new Error(made.detail);
    return made;
  }

  it('open what they were made for', async () => {
    const { text, apiKey } = await make(service);
    expect(text).toMatch(/^clk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/);
    expect(await service.verify(text)).toEqual(apiKey);
    expect(apiKey).toMatchObject(GRANT);
  });

  it.each([
    ['nothing', () => ''],
    ['another form', (text: string) => `Bearer ${text}`],
    ['another secret', (text: string) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`],
    ['another id', (text: string) => text.replace(/^clk_./, (head) => (head === 'clk_0' ? 'clk_1' : 'clk_0'))],
    ['a longer text', (text: string) => `${text}A`],
  ])('do not open with %s', async (_, changed) => {
    const { text } = await make(service);
    expect(await service.verify(changed(text))).toBeUndefined();
  });

  it('are kept as hashes only, in files that only their owner can read', async () => {
    const { text } = await make(service);
    const secret = text.slice(text.lastIndexOf('_', 21) + 1);
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes(secret)).toBe(false);
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('made by another process work at once', async () => {
    const other = openApiKeys({ dataFolder: folder });
    const { text, apiKey } = await make(other);
    await other.close();
    expect(await service.verify(text)).toEqual(apiKey);
  });

  it('revoked by another process stop working when the cached answer is too old, and not before', async () => {
    const other = openApiKeys({ dataFolder: folder });
    const { text, apiKey } = await make(other);
    const clock = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    expect(await service.verify(text)).toBeDefined();
    expect(await other.revoke(apiKey.keyId)).toBe(true);
    await other.close();

    clock.mockReturnValue(1_000 + API_KEY_CACHED_MS - 1);
    expect(await service.verify(text)).toBeDefined();
    clock.mockReturnValue(1_000 + API_KEY_CACHED_MS);
    expect(await service.verify(text)).toBeUndefined();
  });

  it('revoked here stop working at once', async () => {
    const { text, apiKey } = await make(service);
    await service.verify(text);
    expect(await service.revoke(apiKey.keyId)).toBe(true);
    expect(await service.verify(text)).toBeUndefined();
    expect((await service.list())[0]?.revokedAt).toMatch(/Z$/);
  });

  it('that never were cannot be revoked', async () => {
    expect(await service.revoke('0123456789abcdef')).toBe(false);
  });

  it('are not made in a folder where no service ever started', () => {
    expect(() => openApiKeys({ dataFolder: join(folder, 'elsewhere') })).toThrow(/was the service started/);
  });

  it.each<[string, ApiKeyGrant]>([
    ['without a role', { ...GRANT, roles: [] }],
    ['for a merchant without a name', { ...GRANT, scope: { kind: 'merchant', merchantId: '' } }],
    ['that lets a merchant act as a customer', { ...GRANT, roles: ['customer'] }],
    [
      'that lets a customer act for the merchant',
      { ...GRANT, scope: { kind: 'customer', merchantId: 'm1', customerId: 'c1' }, roles: ['customer', 'finance'] },
    ],
  ])('are not made %s', async (_, grant) => {
    expect(await service.make(grant)).toMatchObject({ refusal: 'VALIDATION_FAILED' });
    expect(await service.list()).toEqual([]);
  });
});
