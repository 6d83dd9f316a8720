import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/source-files';

const { optionalDependencies } = require('../../package.json') as { optionalDependencies: Record<string, string> };

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

const stages = stagesOf(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
const production = stages.at(-1) ?? [];
const restsOf = (name: string, stage = production) =>
  stage.filter((each) => each.name === name).map(({ rest }) => rest);

function stagesOf(text: string): Instruction[][] {
  const stages: Instruction[][] = [];
  for (const line of text.replaceAll('\\\n', ' ').split('\n')) {
    const [, name, rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

describe('the Dockerfile', () => {
  it('builds in one stage and ships another', () => {
    expect(stages.map(([from]) => from?.rest.replace(/^.* AS /, ''))).toEqual(['build', 'production']);
  });

  it('starts from the Node that the packages bring along elsewhere, to the last digit', () => {
    const versions = new Set(Object.values(optionalDependencies));
    const images = stages.map(([from]) => /^node:([\d.]+)-bookworm-slim /.exec(from?.rest ?? '')?.[1]);
    expect(new Set(images)).toEqual(versions);
  });

  it('copies only what is there, and what the context lets through', () => {
    const lets = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    const copied = stages
      .flatMap((stage) => restsOf('COPY', stage))
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(join(ROOT, path))).toBe(true);
      expect(lets).toContain(`!${path}`);
    }
  });

  it('lets nothing through but that, so that no keys come into an image', () => {
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8')).toMatch(/^\*$/m);
  });

  it('installs what the lock file says, and ships what production needs', () => {
    for (const stage of stages) expect(restsOf('RUN', stage).join('\n')).not.toMatch(/npm (install|i|update)\b/);
    expect(restsOf('RUN').join('\n')).toMatch(/npm ci --omit=dev --omit=optional/);
  });

  it('runs as somebody who is not root, from before the start on', () => {
    expect(restsOf('USER')).toEqual(['node']);
    const names = production.map(({ name }) => name);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    expect(names.slice(names.indexOf('USER'))).not.toContain('RUN');
  });

  it('starts Node itself, so that signals reach it', () => {
    expect(JSON.parse(restsOf('CMD')[0] ?? '')).toEqual(['node', 'dist/apps/api/main.js']);
  });
});
