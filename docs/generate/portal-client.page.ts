import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { loadConfiguration } from '@ledger';
import ts from 'typescript';
import { createApi } from '../../apps/api/create-api';
import { answerSchemas } from '../../apps/api/docs/answers/answer-schemas';
import { openApiDocument } from '../../apps/api/docs/openapi-document';

const MADE = '// Made from the code by `npm run docs`; a test compares the two.';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses?: Readonly<Record<string, { readonly content?: object }>>;
}

/** The types of everything that the portal can ask, with money as bigint. */
export async function portalClientTypes(): Promise<string> {
  const money = moneyMembers();
  const { astToString, default: typesOf } = await import('openapi-typescript');
  const bigint = ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword);
  const nodes = await typesOf(JSON.stringify(withoutRefusals(await readDocument())), {
    alphabetize: true,
    transform: ({ type }, { path }) =>
      type === 'integer' && money.has(path?.split('/').at(-1) ?? '') ? bigint : undefined,
  });
  return `${MADE}\n\n${astToString(nodes)}`;
}

/** The members that hold money wherever they stand: JSON itself does not say which of its numbers are minor units. */
export function portalMoneyMembers(): string {
  const names = [...moneyMembers()].sort().map((name) => `  '${name}',\n`);
  return `${MADE}\n\nexport const MONEY_MEMBERS: ReadonlySet<string> = new Set([\n${names.join('')}]);\n`;
}

/** Throws where one name is money in one answer and something counted in another: nobody could then read either. */
function moneyMembers(): ReadonlySet<string> {
  const money = new Set<string>();
  const counted = new Set<string>();
  visit(answerSchemas, (name, { type, format }) => {
    if (type === 'integer') (format === 'int64' ? money : counted).add(name);
  });
  const both = [...money].filter((name) => counted.has(name));
  if (both.length > 0) throw new Error(`money in one answer and a count in another: ${both.join(', ')}`);
  return money;
}

function visit(node: unknown, met: (name: string, schema: Schema) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, schema] of Object.entries((node as Schema).properties ?? {})) met(name, schema);
  for (const inner of Object.values(node)) visit(inner, met);
}

/** Refusals are all of one form, and are thrown: written out for every route they would be most of the file. */
function withoutRefusals(document: Document): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, answeredOf(operation)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

function answeredOf(operation: Operation): Operation {
  if (!operation.responses) return operation;
  const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const bodies = answers.map(([status, { content }]) => [status, { description: '', ...(content && { content }) }]);
  return { ...operation, responses: Object.fromEntries(bodies) };
}

/** The document as a service would serve it: one is made for it, on an empty folder, and never listens. */
async function readDocument(): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  const api = await createApi(loadConfiguration({ DATA_FOLDER: folder, LOG_LEVEL: 'error', HEAD_EVERY: '0' }));
  try {
    return JSON.parse(JSON.stringify(openApiDocument(api.app))) as Document;
  } finally {
    await api.stop();
    await rm(folder, { recursive: true });
  }
}
