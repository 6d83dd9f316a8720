import { isRefusal, type Refusal } from '@domain';
import {
  type CatchingUp,
  logPlacesProjection,
  logTimesProjection,
  merchantBooksProjection,
  ordersProjection,
  type PageUnknown,
  type Projection,
  type Read,
  settlementsProjection,
} from '@read-models';
import { differ } from '../differences/differ';
import type { Difference } from '../differences/difference';
import type { DifferenceAsked } from '../differences/difference-points';
import type { OpenLedger } from '../opening/open-ledger';
import type { PlacedLog } from '../placing/placed-log';
import { type MomentOfMerchant, momentOf } from '../queries/moment';
import type { Viewed } from '../queries/viewed';
import type { Views } from '../queries/views';
import { type ExplainAccount, explainAccount } from './explain-account';
import { type ExplainCustomer, explainCustomer } from './explain-customer';
import { type ExplainOrder, explainOrder } from './explain-order';
import { type ExplainPayout, explainPayout } from './explain-payout';
import { type ExplainQueue, explainQueue } from './explain-queue';
import { type ExplainSettlement, explainSettlement } from './explain-settlement';
import type { Explanation } from './explanation';

/** A position that every view has to have reached which the answer is made from; and an instant in place of `asOf`. */
type Then = Pick<MomentOfMerchant, 'atLeast' | 'at'>;

type Explained = Promise<Viewed<Explanation> | Refusal>;

/** Why a figure is what it is, and what changed between two points. All answers refuse as views do. */
export class Explaining {
  constructor(
    private readonly views: Views,
    private readonly ledger: Pick<OpenLedger, 'store'>,
  ) {}

  order(asked: ExplainOrder & Then): Explained {
    return this.ask([logPlacesProjection], asked, (log, then) => explainOrder(log, { ...asked, ...then }));
  }

  customer(asked: ExplainCustomer & Then): Explained {
    return this.ask([logPlacesProjection, ordersProjection], asked, (log, then) =>
      explainCustomer(log, { ...asked, ...then }),
    );
  }

  account(asked: ExplainAccount & Then): Explained {
    return this.ask([merchantBooksProjection, logPlacesProjection], asked, (log, then) =>
      explainAccount(log, { ...asked, ...then }),
    );
  }

  queue(asked: ExplainQueue & Then): Explained {
    return this.ask([merchantBooksProjection, logPlacesProjection], asked, (log, then) =>
      explainQueue(log, { ...asked, ...then }),
    );
  }

  settlement(asked: ExplainSettlement & Then): Explained {
    return this.ask(CLOSED, asked, (log, then) => explainSettlement(log, { ...asked, ...then }));
  }

  payout(asked: ExplainPayout & Then): Explained {
    return this.ask(CLOSED, asked, (log, then) => explainPayout(log, { ...asked, ...then }));
  }

  difference(asked: DifferenceAsked & Pick<Then, 'atLeast'>): Promise<Viewed<Difference> | Refusal> {
    return this.ask(BETWEEN, asked, (log) => differ(log, asked));
  }

  private async ask<Answer extends object>(
    projections: readonly [Projection, ...Projection[]],
    asked: MomentOfMerchant,
    work: (
      log: PlacedLog,
      then: { readonly asOf?: number },
    ) => Promise<Read<Answer | Refusal> | CatchingUp | PageUnknown>,
  ): Promise<Viewed<Answer> | Refusal> {
    const { merchantId, atLeast } = asked;
    for (const projection of atLeast === undefined ? [] : projections) {
      const whose = merchantId !== undefined && projection.scope !== 'ledger' ? { merchantId } : {};
      const reached = await this.views.askNow(projection, { ...whose, atLeast }, (views) =>
        views.read(projection, async () => undefined, whose),
      );
      if (isRefusal(reached)) return reached;
    }
    const moment = await momentOf(this.views, projections, asked);
    if (isRefusal(moment)) return moment;
    const { told, ...then } = moment;
    const { store } = this.ledger;
    const viewed = await this.views.askNow(projections[0], {}, (views) => work({ store, views }, then));
    if (isRefusal(viewed)) return viewed;
    const { answer, ...rest } = viewed;
    return isRefusal(answer) ? answer : { ...rest, ...told, answer };
  }
}

const CLOSED = [settlementsProjection, merchantBooksProjection, logPlacesProjection] as const;
const BETWEEN = [logPlacesProjection, merchantBooksProjection, ordersProjection, logTimesProjection] as const;
