import type { Configuration } from '../configuration/configuration';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { ProjectingLog } from '../projecting/projecting';
import { fileTarget, lastHeadIn } from './file.target';
import { HeadDelivery } from './head-delivery';
import { httpTarget } from './http.target';
import type { HeadsElsewhere } from './tree-watch';

type Targets = Pick<Configuration, 'headFileTarget' | 'headHttpTarget'>;

/** The places outside that are configured. */
export function composeHeadDelivery(
  { headFileTarget, headHttpTarget }: Targets,
  metrics: LedgerMetrics,
  log: ProjectingLog,
): HeadDelivery {
  const targets = [
    ...(headFileTarget === undefined ? [] : [fileTarget(headFileTarget)]),
    ...(headHttpTarget === undefined ? [] : [httpTarget(headHttpTarget)]),
  ];
  return new HeadDelivery(targets, metrics, (target, fault) =>
    log.error(`a head was not handed on (${target}): ${fault.message}`),
  );
}

/** The last head outside, where heads are kept in files. */
export function headsElsewhere({ headFileTarget }: Targets): HeadsElsewhere {
  return async () => (headFileTarget === undefined ? undefined : lastHeadIn(headFileTarget));
}
