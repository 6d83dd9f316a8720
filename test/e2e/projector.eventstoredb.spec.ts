import { isRefusal } from '@domain';
import { type ApiKeyGrant, ApiKeys, loadConfiguration } from '@ledger';
import { describeEventStoreDb, describePostgres, soon } from '@testing';
import { createProjector, type Projector } from '../../apps/projector/create-projector';
import { type PairSettings, settingsOf } from '../engines/pairs';

describe('a projector', () => {
  it.each([{}, { EVENT_STORE: 'memory', READ_MODELS: 'memory' }])(
    'does not start on engines that belong to one process: %p',
    async (settings) => {
      await expect(createProjector(loadConfiguration(settings))).rejects.toThrow(
        /EVENT_STORE must be eventstoredb.*READ_MODELS must be postgres/s,
      );
    },
  );
});

describeEventStoreDb('a projector on EventStoreDB', () => {
  describePostgres('and PostgreSQL', () => {
    let place: PairSettings;
    let projector: Projector;
    let url: string;
    beforeAll(async () => {
      place = await settingsOf({ log: 'eventstoredb', views: 'postgres' });
      projector = await createProjector(loadConfiguration({ ...place.settings, PROJECTOR_PORT: '0' }));
      url = await projector.listen();
    });
    afterAll(async () => {
      await projector.stop();
      await place.remove();
    });

    async function metrics(grant: Pick<ApiKeyGrant, 'scope' | 'roles'>): Promise<Response> {
      const made = await projector.app.get(ApiKeys).make({ ...grant, label: 'metrics' });
      if (isRefusal(made)) throw new Error(made.detail);
      return fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${made.text}` } });
    }

    it('opens the ledger, becomes ready, and says so', async () => {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      const ready = await soon('the projector is ready', async () => {
        const answer = await fetch(`${url}/health/ready`);
        return answer.ok ? ((await answer.json()) as { checks: object[] }) : undefined;
      });
      const names = ready.checks.map((check) => (check as { name: string }).name);
      expect(names).toEqual(['event-store', 'projections', 'clock', 'books', 'tree']);
    });

    it('tells its figures to whole-ledger keys only', async () => {
      expect((await fetch(`${url}/metrics`)).status).toBe(401);
      expect((await metrics({ scope: { kind: 'merchant', merchantId: 'm1' }, roles: ['auditor'] })).status).toBe(401);
      const told = await metrics({ scope: { kind: 'ledger' }, roles: ['admin'] });
      expect(await told.text()).toContain('ledger_projection_lag_events');
    });
  });
});
