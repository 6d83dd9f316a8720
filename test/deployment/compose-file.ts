import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../architecture/source-files';

export const COMPOSE_FILES = ['docker-compose.yml', 'docker-compose.embedded.yml'] as const;

/** What specs look at; the schema says what else there may be. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: unknown;
  readonly user?: string;
  readonly network_mode?: string;
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas?: number };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

export function composeText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The file with anchors and merges resolved, and variables as this environment has them. */
export function readComposeFile(file: string, environment: Readonly<Record<string, string>>): ComposeFile {
  const filled = (_key: string, value: unknown) =>
    typeof value === 'string' ? interpolate(value, environment) : value;
  return JSON.parse(JSON.stringify(parse(composeText(file), { merge: true }), filled));
}

/** `${NAME}`, `${NAME:-preset}`, `${NAME:?what to do}`: the forms that our files use. */
export function interpolate(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = environment[name] || (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name}: ${kind === '?' ? rest : 'is not set'}`);
    return value;
  });
}

/** Services that stay up; the others do their work and end. */
export function stayingServices({ services }: ComposeFile): [string, ComposeService][] {
  const ending = new Set(
    Object.values(services).flatMap(({ depends_on = {} }) =>
      Object.keys(depends_on).filter((name) => depends_on[name]?.condition === 'service_completed_successfully'),
    ),
  );
  return Object.entries(services).filter(([name, { profiles }]) => !ending.has(name) && profiles === undefined);
}
