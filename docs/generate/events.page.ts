import { eventCodecs } from '../../libs/event-store/codec/event-codecs';
import { type Declaration, Declarations, type Member } from './declarations';
import { page, table } from './markdown';

const UNIONS = [
  ['The ledger', 'LedgerEvent'],
  ['Orders', 'OrderEvent'],
  ['Between the ledger and a merchant', 'SettlementEvent'],
  ['What the bank says', 'ReconciliationEvent'],
  ['Personal data', 'PrivacyEvent'],
] as const;

/** Every event, what it says and in which stored version, and the shapes that events share. */
export function eventsPage(): string {
  const declarations = new Declarations();
  const groups = UNIONS.map(([title, union]) => ({ title, events: declarations.union(union) }));
  const fact = declarations.named('OrderFact');
  const events = groups.flatMap((group) => group.events);
  return page(
    'Events',
    'Everything that can stand in the log. Beside what an event says stands its envelope: see [the rules](rules.md#proof). ' +
      'In the log every integer is a decimal string, and an absent member is left out.',
    ...groups.flatMap((group) => [`## ${group.title}`, ...group.events.flatMap((event) => eventBlocks(event, fact))]),
    '## What events share',
    ...[fact, ...sharedShapes(declarations, [fact, ...events])].flatMap(shapeBlocks),
  );
}

function eventBlocks(event: Declaration, fact: Declaration): string[] {
  const isFact = event.members.some(({ name }) => name === 'orderId');
  const factNames = new Set(isFact ? fact.members.map(({ name }) => name) : []);
  const own = event.members.filter(({ name }) => name !== 'type' && !factNames.has(name));
  return [
    `### ${event.name}`,
    `Stored version ${versionOf(event)}. ${event.meaning}`.trim(),
    isFact ? 'The members of [OrderFact](#orderfact), and:' : '',
    own.length > 0 ? membersTable(own) : 'No more.',
  ];
}

function shapeBlocks({ name, meaning, text, members }: Declaration): string[] {
  return [`### ${name}`, meaning, text === undefined ? membersTable(members) : `Is \`${text.replace(/\s+/g, ' ')}\`.`];
}

function membersTable(members: readonly Member[]): string {
  return table(
    ['Member', 'Type', 'Meaning'],
    members.map(({ name, type, optional, meaning }) => [
      `\`${name}\`${optional ? ' (optional)' : ''}`,
      `\`${type}\``,
      meaning,
    ]),
  );
}

function versionOf({ name }: Declaration): number {
  const codecs: Readonly<Record<string, { readonly version: number }>> = eventCodecs;
  const codec = codecs[name];
  if (!codec) throw new Error(`${name} has no codec`);
  return codec.version;
}

/** What members name as their type, and what that names in turn, in the order in which it is met. */
function sharedShapes(declarations: Declarations, from: readonly Declaration[]): Declaration[] {
  const met = new Map<string, Declaration>();
  const meet = ({ members, text = '' }: Declaration) => {
    const types = members.filter(({ name }) => name !== 'type').map(({ type }) => type);
    for (const word of [...types, text].flatMap((type) => type.match(/\b[A-Z]\w+/g) ?? [])) {
      if (met.has(word) || !declarations.has(word)) continue;
      const shape = declarations.named(word);
      met.set(word, shape);
      meet(shape);
    }
  };
  from.forEach(meet);
  return [...met.values()];
}
