import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AccessLog } from './access-log/access-log';
import { ApiKeys } from './api-keys/api-keys';
import { BOOKS_CHECK, type BooksCheck } from './checking/books-check';
import { Configuration } from './configuration/configuration';
import { Expirer } from './expirer/expirer';
import { OPEN_LEDGER, type OpenLedger } from './opening/open-ledger';
import { PROJECTING, type Projecting } from './projecting/projecting';
import { HeadScheduler } from './proof/head-scheduler';
import { SettlementScheduler } from './settlement/settlement-scheduler';

/** Starts what works by itself, and ends it in the order in which nothing is lost. */
@Injectable()
export class LedgerLifecycle implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
    @Inject(PROJECTING) private readonly projecting: Projecting,
    @Inject(BOOKS_CHECK) private readonly booksCheck: BooksCheck,
    private readonly expirer: Expirer,
    private readonly settlement: SettlementScheduler,
    private readonly heads: HeadScheduler,
    private readonly accessLog: AccessLog,
    private readonly apiKeys: ApiKeys,
    private readonly configuration: Configuration,
    private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.expirer.start();
    this.settlement.start();
    this.heads.start();
  }

  /** First of all: the service gives itself no new work. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.expirer.stop(), this.settlement.stop(), this.heads.stop()]);
  }

  /** Last of all, when nobody asks any more: finishes the appends, lets the views stop where they are, closes. */
  async onApplicationShutdown(): Promise<void> {
    const closed = this.close();
    const late = setTimeout(
      () => this.log.error('the ledger did not close in time; what was answered is durable all the same'),
      this.configuration.shutdownWaitMax,
    );
    await closed;
    clearTimeout(late);
  }

  private async close(): Promise<void> {
    await this.accessLog.stop();
    await this.booksCheck.stop();
    await this.projecting.stop();
    await this.ledger.close();
    await this.apiKeys.close();
  }
}
