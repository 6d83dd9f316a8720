import { readFile } from 'node:fs/promises';
import { LINE_TYPES } from '@domain';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { CommandFault } from '../command.fault';
import { ColumnMapping } from './column-mapping';

/** Reads a mapping file; throws CommandFault naming every problem it has. */
export async function readMapping(file: string): Promise<ColumnMapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFault(`the mapping file ${file} cannot be read`);
  });
  const mapping = plainToInstance(ColumnMapping, parse(text, file));
  const problems = [
    ...problemsOf(validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true }), ''),
    ...unknownLineTypes(mapping),
  ];
  if (problems.length > 0) {
    throw new CommandFault(
      `the mapping file ${file} is not usable:\n${problems.map((each) => `- ${each}`).join('\n')}`,
    );
  }
  return mapping;
}

function parse(text: string, file: string): object {
  try {
    const mapping: unknown = JSON.parse(text);
    if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping)) return mapping;
  } catch {
    // Told below, like every text that is no JSON object.
  }
  throw new CommandFault(`the mapping file ${file} is no JSON object`);
}

function problemsOf(errors: readonly ValidationError[], path: string): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((text) => `${path}/${property}: ${text}`),
    ...problemsOf(children ?? [], `${path}/${property}`),
  ]);
}

function unknownLineTypes({ lineTypes }: ColumnMapping): string[] {
  return Object.entries(lineTypes ?? {})
    .filter(([, type]) => !LINE_TYPES.includes(type))
    .map(([reference, type]) => `/lineTypes/${reference}: ${type} is none of ${LINE_TYPES.join(', ')}`);
}
