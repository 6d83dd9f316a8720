import type { Optional, Schema, SealText, StoredJson } from './schema';
import { StoredFormFault } from './stored-form.fault';

/** A schema for each member: to forget one, or to call a required one optional, does not compile. */
export type Members<Value> = {
  readonly [Name in keyof Value]-?: Record<never, never> extends Pick<Value, Name>
    ? Optional<Exclude<Value[Name], undefined>>
    : Schema<Value[Name]>;
};

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema<unknown>;
}

type Bag = Readonly<Record<string, unknown>>;

/** An object with exactly these members. Absent members are left out, unknown ones are a fault both ways. */
export function record<Value extends object>(members: Members<Value>): Schema<Value> {
  // RFC 8785 sorts by UTF-16 code units, which is how JavaScript compares strings.
  const sorted = Object.entries(members as Record<string, Schema<unknown> | Optional<unknown>>)
    .map(([name, schema]): Member => {
      const required = !('optional' in schema);
      return { name, required, schema: required ? schema : schema.optional };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const personal = sorted.filter((member) => member.schema.seal);
  return {
    encode: (value) => change(sorted, value, (schema, member) => schema.encode(member)) as StoredJson,
    decode: (stored) => change(sorted, stored, (schema, member) => schema.decode(member)) as Value,
    ...(personal.length > 0 && {
      seal: (value: Value, path: string, seal: SealText) => sealMembers(personal, value, path, seal),
    }),
  };
}

function change(
  members: readonly Member[],
  from: unknown,
  changed: (schema: Schema<unknown>, value: unknown) => unknown,
) {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) throw StoredFormFault.of('no record');
  const to: Record<string, unknown> = {};
  let taken = 0;
  for (const { name, required, schema } of members) {
    const value = (from as Bag)[name];
    if (value === undefined) {
      if (required) throw StoredFormFault.inside(name, StoredFormFault.of('missing'));
      continue;
    }
    try {
      to[name] = changed(schema, value);
    } catch (cause) {
      throw StoredFormFault.inside(name, cause);
    }
    taken += 1;
  }
  // A fact that no member names would be lost without a word.
  if (Object.keys(from).length !== taken) refuseUnknown(members, from as Bag);
  return to;
}

function refuseUnknown(members: readonly Member[], from: Bag): void {
  const known = new Set(members.map((member) => member.name));
  const unknown = Object.keys(from).find((name) => from[name] !== undefined && !known.has(name));
  if (unknown !== undefined) throw StoredFormFault.inside(unknown, StoredFormFault.of('unknown member'));
}

function sealMembers<Value extends object>(
  members: readonly Member[],
  value: Value,
  path: string,
  seal: SealText,
): Value {
  const bag = value as Bag;
  const sealed = members
    .filter(({ name }) => bag[name] !== undefined)
    .map(({ name, schema }) => [name, schema.seal?.(bag[name], `${path}/${name}`, seal)]);
  return sealed.length === 0 ? value : { ...value, ...Object.fromEntries(sealed) };
}
