import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../architecture/source-files';

/** One expression, and where it stands. */
export interface Expression {
  readonly place: string;
  readonly text: string;
}

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets?: readonly { readonly expr: string }[] }[];
}

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

export const ALERTS_FILE = join(ROOT, 'deploy/prometheus/alerts.yml');

export function dashboardExpressions(): Expression[] {
  const text = readFileSync(join(ROOT, 'deploy/grafana/dashboards/ledger.json'), 'utf8');
  const { panels } = JSON.parse(text) as Dashboard;
  return panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ place: title, text: expr })));
}

export function alertExpressions(): Expression[] {
  const { groups } = parse(readFileSync(ALERTS_FILE, 'utf8')) as Rules;
  return groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ place: alert, text: expr })));
}

/** The words of an expression that are neither functions nor labels nor operators. */
export function metricsOf(expression: string): string[] {
  const bare = expression
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const words = [...bare.matchAll(/[A-Za-z_:][\w:]*\b(?!\s*\()/g)].map(([word]) => word);
  return [...new Set(words.filter((word) => !['and', 'or', 'unless', 'bool', 'offset'].includes(word)))];
}

/** Of each metric of an expression, the labels that it names. */
export function labelsOf(expression: string): [metric: string, label: string][] {
  return [...expression.matchAll(/([A-Za-z_:][\w:]*)\{([^}]*)\}/g)].flatMap(([, metric = '', labels = '']) =>
    [...labels.matchAll(/(\w+)\s*[=!]/g)].map(([, label = '']): [string, string] => [metric, label]),
  );
}
