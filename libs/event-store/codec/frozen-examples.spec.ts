import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainEventType, Envelope } from '@domain';
import fc from 'fast-check';
import { CONTEXT } from './append.fixture';
import { canonicalText } from './canonical-text';
import { encodeAppend } from './encode-append';
import { codecOf } from './event-codecs';
import { EVENT_TYPES, generatedEvent } from './generated-events.generator';

// One stored event per line, once written by a version that was released. They are never changed: logs hold the like.
const FOLDER = join(__dirname, 'examples');
const NAME = /^(\w+)\.(\d+)\.jsonl$/;

function examples(type: string, version: number): readonly string[] {
  return readFileSync(join(FOLDER, `${type}.${version}.jsonl`), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
}

function parse(example: string): { readonly envelope: Envelope; readonly data: unknown } {
  const { data, ...envelope } = JSON.parse(example);
  return { envelope, data };
}

const versions = EVENT_TYPES.flatMap((type) =>
  Array.from({ length: codecOf(type).version }, (_, index): [DomainEventType, number] => [type, index + 1]),
);

describe('the frozen examples', () => {
  it('are there for every version of every event, and for nothing else', () => {
    const wanted = versions.map(([type, version]) => `${type}.${version}.jsonl`);
    expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
    expect(wanted.every((name) => NAME.test(name))).toBe(true);
  });

  it.each(versions)('of %s version %i are read for ever, and written again byte for byte', (type, version) => {
    for (const example of examples(type, version)) {
      const { envelope, data } = parse(example);
      expect(envelope).toMatchObject({ type, version });
      codecOf(type).decode(data, version);
      expect(canonicalText(envelope, codecOf(type).recode(data, version))).toBe(example);
    }
  });

  it.each(EVENT_TYPES)('of %s hold every member that the event can have', (type) => {
    const shown = new Set(examples(type, codecOf(type).version).flatMap((example) => paths(parse(example).data)));
    const possible = fc
      .sample(generatedEvent(type), 100)
      .flatMap((event) => encodeAppend(CONTEXT, [event], ['e1']))
      .flatMap((stored) => paths(parse(stored.bytes.toString()).data));
    expect([...new Set(possible)].filter((path) => !shown.has(path))).toEqual([]);
  });
});

function paths(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => paths(member, `${path}/${name}`));
}
