import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '@domain';
import { ApiKeys, type Configuration, loadConfiguration } from '@ledger';
import { describePostgres, type FreshSchema, freshSchema } from '@testing';
import { type Api, createApi } from '../../../apps/api/create-api';
import { createProjector, type Projector } from '../../../apps/projector/create-projector';
import { CHAIRS } from '../../e2e/world/orders';
import { readComposeFile } from '../compose-file';
import { EVENTSTOREDB_METRICS } from '../foreign-metrics';
import { type DescribedCluster, NODES } from './described-cluster';

const START_MS_MAX = 60_000;

/** Two services and a projector on that cluster, with the settings that docker-compose.yml gives them. */
export function describeServices(environment: Record<string, string>, clusterNow: () => DescribedCluster): void {
  describePostgres('and services and a projector on it', () => {
    let schema: FreshSchema;
    let services: readonly Api[] = [];
    let projector: Projector;
    let urls: readonly string[];
    let key: string;

    beforeAll(async () => {
      schema = await freshSchema();
      services = [await createApi(settingsOf('api')), await createApi(settingsOf('api'))];
      projector = await createProjector(settingsOf('projector'));
      urls = await Promise.all([...services, projector].map((each) => each.listen()));
      const made = await services[0]?.app.get(ApiKeys).make({ scope: { kind: 'ledger' }, roles: ALL, label: '' });
      if (made === undefined || isRefusal(made)) throw new Error('no key was made');
      key = made.text;
    }, START_MS_MAX);
    afterAll(async () => {
      await Promise.all(services.map((service) => service.stop()));
      await projector?.stop();
      await schema?.drop();
    });

    function settingsOf(name: 'api' | 'projector'): Configuration {
      const { services: described } = readComposeFile('docker-compose.yml', environment);
      const settings = Object.entries(described[name]?.environment ?? {});
      return loadConfiguration({
        ...Object.fromEntries(settings.map(([setting, value]) => [setting, clusterNow().here(value)])),
        ...{ POSTGRES_URL: schema.url, POSTGRES_SCHEMA: schema.schema },
        ...{ PORT: '0', PROJECTOR_PORT: '0', LOG_LEVEL: 'error', DATA_FOLDER: NO_FOLDER },
      });
    }

    const call = (url: string, method: string, path: string, body?: object) =>
      fetch(url + path, {
        method,
        headers: {
          ...{ authorization: `Bearer ${key}`, 'merchant-id': 'm1', 'content-type': 'application/json' },
          ...(body && { 'idempotency-key': path }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });

    it('captures at one service what was authorized at the other', async () => {
      const [one = '', other = ''] = urls;
      expect(await call(one, 'POST', '/v1/orders', { orderId: 'web-1', ...CHAIRS })).toMatchObject({ status: 201 });
      expect(await call(other, 'POST', '/v1/orders/web-1/captures', { full: true })).toMatchObject({ status: 201 });
    });

    it(
      'is ready, all of it, once the projector has made the views',
      async () => {
        const late = performance.now() + START_MS_MAX;
        for (const url of urls) {
          while (!(await fetch(`${url}/health/ready`)).ok) {
            if (performance.now() > late) throw new Error(await (await fetch(`${url}/health/ready`)).text());
            await pause(200);
          }
        }
      },
      START_MS_MAX,
    );

    it('tells its figures to a key of the whole ledger, and to nobody else', async () => {
      for (const url of urls) {
        expect(await (await call(url, 'GET', '/metrics')).text()).toMatch(/^ledger_projection_lag_seconds\{/m);
        expect(await fetch(`${url}/metrics`)).toMatchObject({ status: 401 });
      }
    });

    it('makes the servers tell, to whoever operates them, every figure that the dashboard shows', async () => {
      const auth = `ops:${environment['EVENTSTOREDB_OPS_PASSWORD']}`;
      const told = await Promise.all(NODES.map((_, node) => clusterNow().ask(node, '/metrics', auth)));
      const all = told.map(({ text }) => text).join('\n');
      for (const name of EVENTSTOREDB_METRICS) expect(all).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
    });
  });
}

const ALL = ['fulfilment', 'finance', 'auditor', 'admin'] as const;
/** Containers of services have no volume: nothing may be kept in files. */
const NO_FOLDER = '/dev/null/none';
