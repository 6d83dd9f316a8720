import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../architecture/source-files';
import { describeWithProgram } from '../describe-with-program';
import { ALERTS_FILE, alertExpressions } from './used-metrics';

const PROMETHEUS_FILE = join(ROOT, 'deploy/prometheus/prometheus.yml');
const FIRING_FILE = join(__dirname, 'firing-alerts.yml');

describeWithProgram('promtool', 'what Prometheus is told', (promtool) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => execFileSync(promtool, args, { encoding: 'utf8', cwd: folder, stdio: 'pipe' });

  it('is a configuration that it takes, with rules that it takes', () => {
    for (const file of ['ledger', 'eventstoredb', 'ca.crt']) writeFileSync(join(folder, file), '');
    const text = readFileSync(PROMETHEUS_FILE, 'utf8').replaceAll(/\/(keys|certificates\/ca)\//g, `${folder}/`);
    writeFileSync(join(folder, 'prometheus.yml'), text);
    writeFileSync(join(folder, 'alerts.yml'), readFileSync(ALERTS_FILE));
    expect(run('check', 'config', 'prometheus.yml')).toMatch(/is valid prometheus config/);
  });

  it('makes every alert fire where it should, and no other', () => {
    const tried = [...readFileSync(FIRING_FILE, 'utf8').matchAll(/alertname="(\w+)"/g)].map(([, name]) => name);
    const named = alertExpressions().map(({ place }) => place);
    expect([...new Set(tried)].sort()).toEqual(named.sort());
    writeFileSync(join(folder, 'alerts.yml'), readFileSync(ALERTS_FILE));
    writeFileSync(join(folder, 'firing.yml'), readFileSync(FIRING_FILE));
    expect(run('test', 'rules', 'firing.yml')).toMatch(/SUCCESS/);
  });
});
