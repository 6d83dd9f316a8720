import { type Refusal, refuse } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  isPageUnknown,
  type PageUnknown,
  type Projection,
  type Read,
  type ReadModelReader,
} from '@read-models';
import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import { catchingUp, reachedPosition } from './reached-position';
import type { Viewed } from './viewed';

/** Asks the views, and says in the ledger's words what they cannot answer. */
export class Views {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly projecting: Projecting,
    private readonly limits: Pick<Configuration, 'atLeastWaitMax'>,
  ) {}

  /** Without a merchant the question is about all. Refuses with POSITION_UNKNOWN, CATCHING_UP, and VALIDATION_FAILED for a page that was never handed out. */
  async ask<Answer>(
    projection: Projection,
    { merchantId, atLeast }: { readonly merchantId?: string; readonly atLeast?: string | undefined },
    read: (views: ReadModelReader) => Promise<Read<Answer> | CatchingUp | PageUnknown>,
  ): Promise<Viewed<Answer> | Refusal> {
    const { views } = this.projecting;
    const stopped = this.stopped(projection);
    if (stopped) return stopped;
    const refusal = await reachedPosition(this.ledger, views, projection, {
      ...{ token: atLeast, timeoutMs: this.limits.atLeastWaitMax },
      ...(merchantId !== undefined && { merchantId }),
    });
    if (refusal) return refusal;
    const answer = await read(views);
    if (isCatchingUp(answer)) return catchingUp(answer);
    if (isPageUnknown(answer)) {
      return refuse('VALIDATION_FAILED', 'The page belongs to another question.', { member: 'page' });
    }
    return { ...answer, clock: this.ledger.clock.kind };
  }

  /** What a view shows while nobody keeps it would look like the present. */
  private stopped({ name }: Projection): Refusal | undefined {
    if (!this.projecting.fault()) return undefined;
    return refuse('CATCHING_UP', 'The views are not being kept; what was recorded is safe in the log.', {
      projection: name,
    });
  }
}
