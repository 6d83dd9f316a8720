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
import type { Viewed } from '../queries/viewed';
import type { Views } from '../queries/views';
import { type ExplainAccount, explainAccount } from './explain-account';
import { type ExplainCustomer, explainCustomer } from './explain-customer';
import { type ExplainOrder, explainOrder } from './explain-order';
import { type ExplainPayout, explainPayout } from './explain-payout';
import { type ExplainQueue, explainQueue } from './explain-queue';
import { type ExplainSettlement, explainSettlement } from './explain-settlement';
import type { Explanation } from './explanation';

/** A position token that every view has to have reached which the answer is made from. */
interface AtLeast {
  readonly atLeast?: string;
}

type Explained = Promise<Viewed<Explanation> | Refusal>;

/** Why a figure is what it is, and what changed between two points. All answers refuse as views do. */
export class Explaining {
  constructor(
    private readonly views: Views,
    private readonly ledger: Pick<OpenLedger, 'store'>,
  ) {}

  order(asked: ExplainOrder & AtLeast): Explained {
    return this.ask([logPlacesProjection], asked, (log) => explainOrder(log, asked));
  }

  customer(asked: ExplainCustomer & AtLeast): Explained {
    return this.ask([logPlacesProjection, ordersProjection], asked, (log) => explainCustomer(log, asked));
  }

  account(asked: ExplainAccount & AtLeast): Explained {
    return this.ask([merchantBooksProjection, logPlacesProjection], asked, (log) => explainAccount(log, asked));
  }

  queue(asked: ExplainQueue & AtLeast): Explained {
    return this.ask([merchantBooksProjection, logPlacesProjection], asked, (log) => explainQueue(log, asked));
  }

  settlement(asked: ExplainSettlement & AtLeast): Explained {
    return this.ask(CLOSED, asked, (log) => explainSettlement(log, asked));
  }

  payout(asked: ExplainPayout & AtLeast): Explained {
    return this.ask(CLOSED, asked, (log) => explainPayout(log, asked));
  }

  difference(asked: DifferenceAsked & AtLeast): Promise<Viewed<Difference> | Refusal> {
    return this.ask(BETWEEN, asked, (log) => differ(log, asked));
  }

  private async ask<Answer extends object>(
    projections: readonly [Projection, ...Projection[]],
    { merchantId, atLeast }: AtLeast & { readonly merchantId?: string },
    work: (log: PlacedLog) => Promise<Read<Answer | Refusal> | CatchingUp | PageUnknown>,
  ): Promise<Viewed<Answer> | Refusal> {
    for (const projection of atLeast === undefined ? [] : projections) {
      const whose = merchantId !== undefined && projection.scope !== 'ledger' ? { merchantId } : {};
      const reached = await this.views.ask(projection, { ...whose, atLeast }, (views) =>
        views.read(projection, async () => undefined, whose),
      );
      if (isRefusal(reached)) return reached;
    }
    const { store } = this.ledger;
    const viewed = await this.views.ask(projections[0], {}, (views) => work({ store, views }));
    if (isRefusal(viewed)) return viewed;
    const { answer, ...rest } = viewed;
    return isRefusal(answer) ? answer : { ...rest, answer };
  }
}

const CLOSED = [settlementsProjection, merchantBooksProjection, logPlacesProjection] as const;
const BETWEEN = [logPlacesProjection, merchantBooksProjection, ordersProjection, logTimesProjection] as const;
