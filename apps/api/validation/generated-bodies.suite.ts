import fc, { type Arbitrary } from 'fast-check';
import { SCHEMAS_AT } from './request-schemas';
import type { JsonSchema } from './rule';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Values of every kind that no field asked for. */
export const strange: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 1.5, true, [], {}, [null], [[]], 'x'.repeat(256), '😀'.repeat(255), 1e12 + 1),
  fc.jsonValue({ maxDepth: 2 }).filter(isFree),
);

/** Bodies around what a schema says: right ones, and ones that miss in a field, a bound, or a member too many. */
export function bodyOf(schemas: Schemas, name: string): Arbitrary<unknown> {
  const schema = schemas[name] ?? {};
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, FieldSchema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  const fields = fc.record(Object.fromEntries(members.map(([key, value]) => [key, field(schemas, value)])), {
    requiredKeys: members.map(([key]) => key).filter((key) => required.has(key)),
  });
  return mostly(
    fields.map((body) => reconciled(body, (schema['allOf'] ?? []) as TogetherSchema[])),
    fields,
    fields.map((body) => ({ ...body, unknownMember: 1 })),
    fc
      .tuple(fields, fc.constantFrom(...members.map(([key]) => key)), strange)
      .map(([body, key, value]) => ({ ...body, [key]: value })),
    fc.tuple(fields, fc.constantFrom(...members.map(([key]) => key))).map(([{ ...body }, key]) => {
      delete body[key];
      return body;
    }),
  );
}

interface TogetherSchema {
  /** Variants: what comes with each value of a member. */
  readonly anyOf?: readonly {
    readonly properties?: Readonly<Record<string, { readonly const: string }>>;
    readonly not?: { readonly anyOf: readonly { readonly required: readonly [string] }[] };
  }[];
  readonly not?: { readonly anyOf: readonly { readonly required: readonly [string, string] }[] };
  readonly dependentRequired?: Readonly<Record<string, readonly [string]>>;
}

/** Leaves out members that do not go together, so that good bodies are met often enough. */
function reconciled(body: Readonly<Record<string, unknown>>, rules: readonly TogetherSchema[]): unknown {
  const kept = { ...body };
  for (const { anyOf, not, dependentRequired } of rules) {
    const variant = anyOf?.find(({ properties = {} }) =>
      Object.entries(properties).some(([member, value]) => kept[member] === value.const),
    );
    for (const { required } of variant?.not?.anyOf ?? []) delete kept[required[0]];
    for (const { required } of not?.anyOf ?? []) if (required[0] in kept) delete kept[required[1]];
    for (const [member, [other]] of Object.entries(dependentRequired ?? {})) if (!(other in kept)) delete kept[member];
  }
  return kept;
}

interface FieldSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly minItems: number;
  readonly items: FieldSchema;
  readonly maxLength: number;
}

function field(schemas: Schemas, schema: FieldSchema): Arbitrary<unknown> {
  const { minimum: min, maximum: max, maxLength } = schema;
  if (schema.$ref) return bodyOf(schemas, schema.$ref.slice(SCHEMAS_AT.length));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'integer') return mostly(fc.integer({ min, max }), fc.constantFrom(min - 1, max + 1, max));
  if (schema.type === 'boolean') return mostly(fc.constant(true), fc.constant(false));
  if (schema.type === 'array') {
    return fc.array(field(schemas, schema.items), { minLength: schema.minItems, maxLength: 3 });
  }
  const examples = EXAMPLES[schema.format ?? ''];
  if (examples) return mostly(fc.constantFrom(...examples.good), fc.constantFrom(...examples.bad));
  return mostly(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ minLength: maxLength, maxLength: maxLength + 1 }),
  );
}

const EXAMPLES: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  'invoice-number': { good: ['a/1', 'A-z.0_~/200'], bad: ['a', 'a/0', '/1', 'a/1/R1', 'a b/1'] },
  identifier: { good: ['a', 'A-z.0_~', 'x'.repeat(64)], bad: ['', 'a b', 'x'.repeat(65), 'ä'] },
  'idempotency-key': { good: ['k-1', '!', '~', 'x'.repeat(255)], bad: ['', 'a b', 'x'.repeat(256), 'é'] },
  'message-id': { good: ['M-1', 'x'.repeat(35), '.'], bad: ['', 'a b', 'a/b', 'x'.repeat(36)] },
  currency: { good: ['EUR', 'JPY', 'KWD'], bad: ['eur', 'XXX', 'EURO'] },
  date: { good: ['2026-02-28', '2024-02-29'], bad: ['2026-02-30', '2026-2-1', '2026-02-28T00:00:00Z'] },
  'date-time': {
    good: ['2026-02-28T23:59:59Z', '2026-02-28T23:59:59.5+02:00', '2026-01-01T00:00:00.000Z'],
    bad: ['2026-02-30T00:00:00Z', '2026-01-01', '2026-01-01T24:00:00Z', '0000-01-01T00:00:00+12:00'],
  },
  uri: {
    good: ['https://example.org/t?x=1', 'http://a.b'],
    bad: ['ftp://x.y', 'https://', 'x', `https://${'x'.repeat(255)}`],
  },
  time: { good: ['00:00', '18:30', '23:59'], bad: ['24:00', '9:00', '18:00:00'] },
  'time-zone': { good: ['Europe/Stockholm', 'UTC'], bad: ['Europe/Nowhere', '', '+02:00x'] },
  'holiday-calendar': { good: ['SE', 'DE-BY', 'US-LA-NO'], bad: ['se', 'Sweden', 'SE-', 'A-B-C-D'] },
  iban: { good: ['SE4550000000058398257466', 'DE89370400440532013000'], bad: ['SE4550000000058398257467', 'de89', ''] },
  bic: { good: ['DEUTDEFF', 'DEUTDEFF500'], bad: ['DEUT', 'deutdeff', 'DEUTXXFF1'] },
  email: { good: ['a@example.org', 'b@c'], bad: ['nobody', 'a b@c', '@'] },
};

function mostly<T>(good: Arbitrary<T>, ...others: readonly Arbitrary<unknown>[]): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: good, weight: 12 }, ...others.map((arbitrary) => ({ arbitrary, weight: 1 })));
}

// class-transformer leaves out these names; the check refuses them by the schema alone, as its own spec shows.
function isFree(value: unknown): boolean {
  return !/"(__proto__|constructor|prototype|toString|valueOf|hasOwnProperty)"/.test(JSON.stringify(value));
}
