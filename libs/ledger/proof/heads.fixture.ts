import { isRefusal, type Refusal } from '@domain';
import { type EventStore, START } from '@event-store';
import type { SignedHead } from '@log-tree';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { Readiness } from '../readiness/readiness';
import { authorize, capture, type StartedLedger, startLedger } from '../started-ledger.fixture';
import { HeadSigner } from './head-signer';
import { TreeWatch } from './tree-watch';

/** On a busy machine views are behind for a while, and a head waits for them. */
const PATIENT = { AT_LEAST_WAIT_MAX: '30000' };

/** A ledger of which heads are signed. */
export interface HeadsWorld {
  readonly started: StartedLedger;
  get<Part>(part: abstract new (...given: never[]) => Part): Part;
  ledger(): OpenLedger;
  store(): EventStore;
  /** Every event, in the order of the log. */
  records(): ReturnType<EventStore['readAll']>;
  /** Signs a head under a key, and waits until the views know it. */
  sign(key?: string): Promise<SignedHead>;
  /** Waits until the views have seen the whole log. */
  seen(): Promise<void>;
  /** So many orders, each captured in part. */
  live(orders?: number): Promise<void>;
  tree(): Promise<{ readonly ready: boolean; readonly reason?: string }>;
}

export async function openHeadsWorld(settings: Record<string, string>): Promise<HeadsWorld> {
  const started = await startLedger({ ...PATIENT, ...settings });
  const world: HeadsWorld = {
    started,
    get: (part) => started.app.get(part),
    ledger: () => started.app.get<OpenLedger>(OPEN_LEDGER),
    store: () => world.ledger().store,
    records: () => world.store().readAll(START, 10_000),
    async sign(key = 'sign') {
      const answer = await world.get(HeadSigner).sign(asked(key));
      if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${answer.detail}`);
      await world.seen();
      const { type: _, ...head } = answer.state;
      return { ledgerId: world.ledger().ledgerId, ...head };
    },
    seen: async () => expect(await world.get(TreeWatch).reachEnd(30_000)).toBe('reached'),
    async live(orders = 3) {
      const one = async (order: number) => {
        const at = { orderId: `o${order}`, pathIds: { orderId: `o${order}` } };
        await authorize(started.app, { ...at, idempotencyKey: `a${order}` });
        await capture(started.app, 60n, `c${order}`, at);
      };
      await Promise.all(Array.from({ length: orders }, (_, order) => one(order)));
    },
    async tree() {
      const check = (await world.get(Readiness).check()).find(({ name }) => name === 'tree');
      if (!check) throw new Error('readiness does not tell of the tree');
      return check;
    },
  };
  return world;
}

/** What comes with the command of an auditor. */
export const asked = (idempotencyKey: string) => ({
  ...{ actor: 'auditor-1', idempotencyKey, correlationId: null, pathIds: {}, body: {} },
});

export function answerOf<Answer>(viewed: { readonly answer: Answer } | Refusal): Answer {
  if ('refusal' in viewed) throw new Error(`${viewed.refusal}: ${viewed.detail}`);
  return viewed.answer;
}
