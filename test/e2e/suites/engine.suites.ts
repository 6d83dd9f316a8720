import type { EnginePair } from '../../engines/pairs';
import { startServiceOn } from '../world/service';
import { describeAccesses } from './accesses.suite';
import { describeBank } from './bank.suite';
import { describeBulk } from './bulk.suite';
import { describeCustomerPage } from './customer-page.suite';
import { describeEventSearch } from './event-search.suite';
import { describeExplanations } from './explanations.suite';
import { describeFinanceViews } from './finance-views.suite';
import { describeLiveFeed } from './live-feed.suite';
import { describeMoments } from './moments.suite';
import { describePersonalData } from './personal-data.suite';
import { describeProof } from './proof.suite';
import { describeRetries } from './retries.suite';
import { describeSettlement } from './settlement.suite';
import { describeTour } from './tour.suite';

/** Whatever of the service depends on where the log and the views are. */
export function describeServiceOn(pair: EnginePair): void {
  const start = startServiceOn(pair);
  describeTour(start);
  describeRetries(start, { isDurable: pair.log !== 'memory' });
  describeBulk(start);
  describeLiveFeed(start);
  describeFinanceViews(start);
  describeSettlement(start);
  describeMoments(start);
  describeBank(start);
  describeExplanations(start);
  describeProof(start);
  describeAccesses(start, { isDurable: pair.log !== 'memory' });
  describeEventSearch(start);
  describeCustomerPage(start);
  describePersonalData(start, { isDurable: pair.log !== 'memory' });
}
