import { captured } from '../../e2e/world/orders';
import { type Service, startService } from '../../e2e/world/service';
import { EVENTSTOREDB_METRICS, POSTGRES_METRICS, PROMETHEUS_METRICS, PROXY_METRICS } from '../foreign-metrics';
import { alertExpressions, dashboardExpressions, labelsOf, metricsOf } from './used-metrics';

const FOREIGN = [...EVENTSTOREDB_METRICS, ...POSTGRES_METRICS, ...PROMETHEUS_METRICS, ...PROXY_METRICS];
/** Prometheus adds them to whatever it scrapes. */
const SCRAPED_LABELS = ['job', 'instance'];

const expressions = [...dashboardExpressions(), ...alertExpressions()];

describe('the figures that the dashboard shows and the alerts watch', () => {
  let service: Service;
  let told: string;
  beforeAll(async () => {
    service = await startService();
    await captured(service);
    told = (await service.call('GET', '/metrics', { key: 'ledger' })).text;
  });
  afterAll(() => service.close());

  const isTold = (metric: string) =>
    new RegExp(`^# TYPE ${metric.replace(/_(bucket|sum|count)$/, '(_$1)?')} `, 'm').test(told);
  const isLabelled = (metric: string, label: string) => new RegExp(`^${metric}\\{([^}]*,)?${label}="`, 'm').test(told);

  it('are many, and are told apart from functions and labels', () => {
    expect(expressions.length).toBeGreaterThan(40);
    expect(
      metricsOf('histogram_quantile(0.5, sum by (le) (rate(a_bucket{b!="c"}[5m]))) > 0.2 * (max(d) or vector(0))'),
    ).toEqual(['a_bucket', 'd']);
    expect(labelsOf('sum(a{b="c", d=~"e"}) + f')).toEqual([
      ['a', 'b'],
      ['a', 'd'],
    ]);
  });

  it('are told by the service, or are known of others by name', () => {
    const unknown = expressions.flatMap(({ place, text }) =>
      metricsOf(text)
        .filter((metric) => !isTold(metric) && !FOREIGN.includes(metric))
        .map((metric) => `${place}: ${metric}`),
    );
    expect(unknown).toEqual([]);
    expect(isTold('ledger_commands_totals')).toBe(false);
  });

  it('have the labels by which they are asked for', () => {
    const unknown = expressions.flatMap(({ place, text }) =>
      labelsOf(text)
        .filter(([metric, label]) => isTold(metric) && !SCRAPED_LABELS.includes(label) && !isLabelled(metric, label))
        .map(([metric, label]) => `${place}: ${metric}{${label}}`),
    );
    expect(unknown).toEqual([]);
    expect(isLabelled('ledger_commands_total', 'merchant')).toBe(false);
  });

  it('use every name that is listed as known of others', () => {
    const used = new Set(expressions.flatMap(({ text }) => metricsOf(text)));
    expect(FOREIGN.filter((metric) => !used.has(metric))).toEqual([]);
  });
});
