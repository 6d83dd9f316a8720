import { decoratorOf, type JsonSchema } from './rule';

/** The property under which class-validator keeps rules about the members together; no body can have it. */
export const WHOLE = '(whole)';

/** At least one of the members is there. */
export function SomeOf(...members: readonly string[]): ClassDecorator {
  return together({
    name: `some of ${members}`,
    schema: { anyOf: members.map((member) => ({ required: [member] })) },
    holds: (there) => members.some((member) => there.has(member)),
    says: `needs at least one of ${members.join(', ')}`,
  });
}

/** No two of the members are there. */
export function AtMostOneOf(...members: readonly string[]): ClassDecorator {
  return together({
    name: `at most one of ${members}`,
    schema: { not: { anyOf: pairs(members).map((required) => ({ required })) } },
    holds: (there) => members.filter((member) => there.has(member)).length <= 1,
    says: `takes only one of ${members.join(', ')}`,
  });
}

/** Where the first member is there, the second is too. */
export function Needs(member: string, other: string): ClassDecorator {
  return together({
    name: `${member} needs ${other}`,
    schema: { dependentRequired: { [member]: [other] } },
    holds: (there) => !there.has(member) || there.has(other),
    says: `takes ${member} only with ${other}`,
  });
}

/** The member says everything: with it there is nothing else, without it all the others are needed. */
export function AloneOrAll(member: string, ...others: readonly string[]): ClassDecorator {
  return together({
    name: `${member} alone or ${others}`,
    schema: {
      anyOf: [
        { required: [member], maxProperties: 1 },
        { required: others, not: { required: [member] } },
      ],
    },
    holds: (there) => (there.has(member) ? there.size === 1 : others.every((other) => there.has(other))),
    says: `holds either ${member} and nothing else, or at least ${others.join(', ')}`,
  });
}

/** Which other members each value of a member comes with; the rest of them are not there. */
export function Variants(member: string, variants: Readonly<Record<string, readonly string[]>>): ClassDecorator {
  const others = [...new Set(Object.values(variants).flat())];
  const absent = (needed: readonly string[]) => others.filter((other) => !needed.includes(other));
  const rule = decoratorOf({
    name: `variants of ${member}`,
    schema: {
      anyOf: Object.entries(variants).map(([value, needed]) => ({
        properties: { [member]: { const: value } },
        required: [member, ...needed],
        not: { anyOf: absent(needed).map((other) => ({ required: [other] })) },
      })),
    },
    holds: (_, whole) => {
      const needed = variants[String((whole as Readonly<Record<string, unknown>>)[member])];
      const there = membersOf(whole);
      return needed?.every((other) => there.has(other)) === true && !absent(needed).some((other) => there.has(other));
    },
    says: `takes with ${member} ${Object.entries(variants)
      .map(([value, needed]) => `${value}: ${needed.length > 0 ? needed.join(', ') : 'nothing'}`)
      .join('; ')}`,
  });
  return (target) => rule(target.prototype, WHOLE);
}

interface Together {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly holds: (there: ReadonlySet<string>) => boolean;
  readonly says: string;
}

function together({ name, schema, holds, says }: Together): ClassDecorator {
  const rule = decoratorOf({ name, schema, holds: (_, whole) => holds(membersOf(whole)), says });
  return (target) => rule(target.prototype, WHOLE);
}

/** An instance owns every member its class declares; those that were not sent are undefined. */
function membersOf(whole: object): ReadonlySet<string> {
  return new Set(Object.entries(whole).flatMap(([member, value]) => (value === undefined ? [] : [member])));
}

function pairs(members: readonly string[]): string[][] {
  return members.flatMap((first, i) => members.slice(i + 1).map((second) => [first, second]));
}
