import type { Provider } from '@nestjs/common';
import { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import { PayoutFacts } from '../commands/merchant-money/payout-facts';
import { Configuration } from '../configuration/configuration';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { PROJECTING, type Projecting } from '../projecting/projecting';
import { GetPaymentFileHandler } from './get-payment-file.query';
import { ImportStatusReportHandler } from './import-status-report.command';
import { PaymentFiles } from './payment-files';
import { SendPaymentFileHandler } from './send-payment-file.command';
import { StatusReports } from './status-reports';

/** What payouts are told to the bank with, and what the bank tells of them. */
export const paymentFileProviders: Provider[] = [
  {
    provide: PaymentFiles,
    inject: [OPEN_LEDGER, MerchantMoneyCommands, PayoutFacts, PROJECTING, Configuration],
    useFactory: (
      ledger: OpenLedger,
      money: MerchantMoneyCommands,
      facts: PayoutFacts,
      { views }: Projecting,
      configuration: Configuration,
    ) => new PaymentFiles(ledger, money, facts, views, configuration),
  },
  {
    provide: StatusReports,
    inject: [OPEN_LEDGER, MerchantMoneyCommands, PROJECTING, Configuration],
    useFactory: (
      ledger: OpenLedger,
      money: MerchantMoneyCommands,
      { views }: Projecting,
      { atLeastWaitMax }: Configuration,
    ) => new StatusReports(ledger, money, views, atLeastWaitMax),
  },
  SendPaymentFileHandler,
  GetPaymentFileHandler,
  ImportStatusReportHandler,
];
