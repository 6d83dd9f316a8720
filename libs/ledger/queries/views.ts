import { isRefusal, type Refusal, refuse } from '@domain';
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
import { type MomentOfMerchant, momentOf, type ViewsOfNow } from './moment';
import { catchingUp, reachedPosition } from './reached-position';
import type { Viewed } from './viewed';

/** Asks the views, and says in the ledger's words what they cannot answer. */
export class Views implements ViewsOfNow {
  constructor(
    private readonly ledger: Pick<OpenLedger, 'ledgerId' | 'store' | 'clock'>,
    private readonly projecting: Pick<Projecting, 'views' | 'fault'>,
    private readonly limits: Pick<Configuration, 'atLeastWaitMax'>,
  ) {}

  /**
   * What a view says of a moment, which `read` is given as a sequence; absent: now. Without a merchant the question is
   * about all. Refuses with POSITION_UNKNOWN, CATCHING_UP, and VALIDATION_FAILED for a page that was never handed out.
   */
  async ask<Answer>(
    projection: Projection,
    asked: MomentOfMerchant,
    read: (views: ReadModelReader, asOf: number | undefined) => Promise<Read<Answer> | CatchingUp | PageUnknown>,
  ): Promise<Viewed<Answer> | Refusal> {
    const moment = await momentOf(this, [projection], asked);
    if (isRefusal(moment)) return moment;
    const viewed = await this.askNow(projection, asked, (views) => read(views, moment.asOf));
    return isRefusal(viewed) ? viewed : { ...viewed, ...moment.told };
  }

  async askNow<Answer>(
    projection: Projection,
    { merchantId, atLeast }: Pick<MomentOfMerchant, 'merchantId' | 'atLeast'>,
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

  behind({ name }: Projection, sequence: number, head: number): Refusal {
    return catchingUp({ catchingUp: { projection: name, sequence, head } });
  }

  /** What a view shows while nobody keeps it would look like the present. */
  private stopped({ name }: Projection): Refusal | undefined {
    if (!this.projecting.fault()) return undefined;
    return refuse('CATCHING_UP', 'The views are not being kept; what was recorded is safe in the log.', {
      projection: name,
    });
  }
}
