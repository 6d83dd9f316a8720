import { Logger, type Provider } from '@nestjs/common';
import { COMMAND_WORLD, type CommandWorld } from '../commands/stream-commands';
import { Configuration } from '../configuration/configuration';
import { LedgerMetrics } from '../metrics/ledger.metrics';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { Views } from '../queries/views';
import { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { composeHeadDelivery, headsElsewhere } from './compose-heads';
import { HeadDelivery } from './head-delivery';
import { HeadScheduler } from './head-scheduler';
import { HeadSigner } from './head-signer';
import { HeadStreams } from './head-streams';
import { proofQueryHandlers } from './proof.queries';
import { ProofQuestions } from './proof-questions';
import { SignHeadHandler } from './sign-head.command';
import { TreeWatch } from './tree-watch';

/** What signs heads, watches over them and proves with them. */
export const proofProviders: Provider[] = [
  {
    provide: HeadStreams,
    inject: [COMMAND_WORLD, FoldedStreamsCache],
    useFactory: (world: CommandWorld, cache: FoldedStreamsCache) => new HeadStreams(world, cache),
  },
  { provide: HeadDelivery, inject: [Configuration, LedgerMetrics, Logger], useFactory: composeHeadDelivery },
  {
    provide: TreeWatch,
    inject: [OPEN_LEDGER, HeadStreams, PROJECTING, Configuration, LedgerMetrics],
    useFactory: (
      ledger: OpenLedger,
      streams: HeadStreams,
      projecting: Projecting,
      configuration: Configuration,
      metrics: LedgerMetrics,
    ) => {
      const watch = new TreeWatch(ledger, streams, projecting, headsElsewhere(configuration));
      metrics.treeNow = () => ({ checkedSize: watch.checkedSize(), contradiction: watch.contradiction() });
      return watch;
    },
  },
  {
    provide: HeadSigner,
    inject: [OPEN_LEDGER, HeadStreams, TreeWatch, HeadDelivery, LedgerMetrics, Configuration],
    useFactory: (
      ledger: OpenLedger,
      streams: HeadStreams,
      watch: TreeWatch,
      delivery: HeadDelivery,
      metrics: LedgerMetrics,
      { atLeastWaitMax }: Configuration,
    ) => new HeadSigner(ledger, streams, watch, delivery, metrics, atLeastWaitMax),
  },
  {
    provide: HeadScheduler,
    inject: [OPEN_LEDGER, HeadStreams, TreeWatch, HeadSigner, HeadDelivery, PROJECTING, Configuration, Logger],
    useFactory: (
      ledger: OpenLedger,
      streams: HeadStreams,
      watch: TreeWatch,
      signer: HeadSigner,
      delivery: HeadDelivery,
      { duties }: Projecting,
      { headEvery }: Configuration,
      log: Logger,
    ) =>
      new HeadScheduler(ledger, streams, watch, signer, delivery, duties, headEvery, (fault) =>
        log.error(`a look at the heads failed: ${fault.stack ?? fault.message}`),
      ),
  },
  {
    provide: ProofQuestions,
    inject: [Views, TreeWatch, OPEN_LEDGER],
    useFactory: (views: Views, watch: TreeWatch, ledger: OpenLedger) => new ProofQuestions(views, watch, ledger),
  },
  SignHeadHandler,
  ...proofQueryHandlers,
];
