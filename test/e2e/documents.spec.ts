import { REFUSALS } from '@domain';
import Ajv from 'ajv/dist/2020';
import { FORMATS } from '../../apps/api/validation/formats';
import { documentedAnswers } from './world/documented-answers';
import { type Service, startService } from './world/service';

/** Whoever asks for a run of settlement asks for what is due, and is not told what is not. */
const MET_BY_THE_RUN_ALONE = ['CUT_OFF_CLOSED', 'CUT_OFF_NOT_REACHED', 'NOTHING_TO_SETTLE'];

interface Media {
  readonly schema?: object;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

describe('the documents', () => {
  let service: Service;
  let text: string;
  let operations: { name: string; operation: Operation }[];
  beforeAll(async () => {
    service = await startService();
    text = await (await fetch(`${service.url}/docs/openapi.json`)).text();
    operations = Object.entries(JSON.parse(text).paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, item]) =>
        Object.entries(item)
          .filter(([method]) => method !== 'parameters')
          .map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    );
  });
  afterAll(() => service.close());

  it('are OpenAPI 3.1 in which every reference leads somewhere', () => {
    const document = JSON.parse(text);
    expect(document.openapi).toBe('3.1.0');
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('say of every route what it does and what it answers', () => {
    for (const { name, operation } of operations) {
      expect({ name, summary: operation.summary }).toEqual({ name, summary: expect.stringMatching(/\.$/) });
      expect({ name, statuses: Object.keys(operation.responses) }).toEqual({
        name,
        statuses: expect.arrayContaining([expect.stringMatching(/^(20[014]|302)$/)]),
      });
    }
  });

  it('give every command with a body an example that passes its own check, and every command its key', () => {
    const ajv = new Ajv({ strict: false, formats: FORMATS });
    ajv.addSchema(JSON.parse(text), 'document');
    const bodies = operations.filter(({ operation }) => operation.requestBody?.content['application/json']);
    expect(bodies.length).toBeGreaterThan(14);
    for (const { name, operation } of bodies) {
      const { schema, examples } = operation.requestBody?.content['application/json'] ?? {};
      const fits = ajv.compile({ $ref: `document${(schema as { $ref: string }).$ref}` });
      const values = Object.values(examples ?? {}).map(({ value }) => value);
      expect({ name, count: values.length }).toEqual({ name, count: 1 });
      for (const value of values)
        expect({ name, fits: fits(value), errors: fits.errors }).toEqual({ name, fits: true, errors: null });
      if (
        ![
          'post /v1/clock:advance',
          'post /v1/settlements:run',
          'post /v1/session',
          'post /v1/orders/{orderId}/customer-links',
        ].includes(name)
      ) {
        expect(operation.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
      }
    }
  });

  it('know every refusal there is, each where it can come', () => {
    const said = new Set([...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code));
    const told = Object.keys(REFUSALS).filter((code) => !MET_BY_THE_RUN_ALONE.includes(code));
    expect([...said]).toEqual(expect.arrayContaining(told));
  });

  it('show the page and its parts without asking anybody else', async () => {
    const page = await fetch(`${service.url}/docs`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'none'");
    const parts = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address = '']) => address);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) {
      expect(part).not.toMatch(/^(https?:)?\/\//);
      expect((await fetch(new URL(part, `${service.url}/docs`))).status).toBe(200);
    }
  });

  it('explain every refusal where the type of a problem points to', async () => {
    const { body } = await service.call('GET', '/v1/orders/nothing');
    const page = await (await fetch(new URL(body.type, service.url))).text();
    expect(page).toContain(`id="${new URL(body.type, service.url).hash.slice(1)}"`);
    for (const code of Object.keys(REFUSALS)) expect(page).toContain(`id="${code}"`);
  });

  it('are what the answers of these tests are held against: another answer is noticed', async () => {
    const documented = await documentedAnswers(service.url);
    const hold =
      (status: number, body: object, type = 'application/json') =>
      () =>
        documented.assert('GET', '/v1/orders/x/captures', { status, body }, type);
    expect(hold(200, { captures: [] })).not.toThrow();
    expect(hold(200, { captures: [], more: 1 })).toThrow('additional properties');
    expect(hold(200, {})).toThrow('captures');
    expect(hold(201, { captures: [] })).toThrow('not documented');
    const problem = { type: '', title: '', status: 404, detail: '', code: 'REFUND_NOT_FOUND' };
    expect(hold(404, problem, 'application/problem+json')).toThrow('not documented');
    expect(hold(404, { ...problem, code: 'ORDER_NOT_FOUND' }, 'application/problem+json')).not.toThrow();
  });
});
