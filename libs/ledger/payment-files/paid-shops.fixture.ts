import { isRefusal, type MerchantTerms, type Refusal } from '@domain';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CLOCK, type SimulatedClock } from '../clock/clock';
import { context } from '../commands/ledger.fixture';
import { SetMerchantTermsCommand } from '../commands/merchant-money/set-merchant-terms.command';
import { SetPayoutAccountCommand } from '../commands/merchant-money/set-payout-account.command';
import { SettlementRun } from '../settlement/settlement-run';
import { authorize, capture, type StartedLedger, startLedger } from '../started-ledger.fixture';
import { GetPaymentFileQuery } from './get-payment-file.query';
import { ImportStatusReportCommand } from './import-status-report.command';
import type { PaymentFileReport } from './payment-file.report';
import type { PaymentFileAsked } from './payment-files';
import { SendPaymentFileCommand } from './send-payment-file.command';
import type { ImportedStatusReport } from './status-report';

const TERMS: MerchantTerms = {
  schedule: { every: 'day' },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 1, kind: 'calendar' },
  holidays: [],
  minimumPayouts: [],
  fee: { rate: 0, fixed: [] },
  feeVatRate: 0,
  holdback: { rate: 0, days: 0 },
};
export const PAYING = { PAYING_NAME: 'Capture AB', PAYING_IBAN: 'SE4550000000058398257466' };
const IBAN = 'DE89370400440532013000';

/** For specs: merchants with settled money, and the commands that tell banks of it. */
export interface PaidShops {
  readonly started: StartedLedger;
  say<Answer extends object>(command: object): Promise<Answer>;
  /** Terms and an account for payouts in EUR; without one where `iban` is null. */
  open(merchantId: string, iban?: string | null): Promise<void>;
  /** An order, captured for the amount. */
  sell(merchantId: string, orderId: string, amount: bigint): Promise<void>;
  /** Moves the clock to the evening of a day in March and settles what is due. */
  settle(day: string): Promise<void>;
  send(asked?: Partial<PaymentFileAsked>, key?: string): Promise<PaymentFileReport | Refusal>;
  file(messageId: string): Promise<{ readonly xml: string } | Refusal>;
  report(...payments: readonly string[]): Promise<ImportedStatusReport | Refusal>;
}

export async function startPaidShops(engines: Record<string, string>): Promise<PaidShops> {
  // A machine with much else to do lets views wait.
  const started = await startLedger({ AT_LEAST_WAIT_MAX: '30000', ...PAYING, ...engines });
  const bus = () => started.app.get(CommandBus);
  async function say<Answer extends object>(command: object): Promise<Answer> {
    const answer: Answer | Refusal = await bus().execute(command as never);
    if (isRefusal(answer)) throw new Error(`${answer.refusal}: ${answer.detail}`);
    return answer;
  }
  const of = (merchantId: string, idempotencyKey: string) => context({ merchantId, idempotencyKey, pathIds: {} });
  return {
    started,
    say,
    async open(merchantId, iban = IBAN) {
      await say(new SetMerchantTermsCommand(of(merchantId, 'terms'), { terms: TERMS }));
      if (iban === null) return;
      const account = { name: `Shop ${merchantId}`, iban };
      await say(new SetPayoutAccountCommand(of(merchantId, `account-${iban}`), { currency: 'EUR', account }));
    },
    async sell(merchantId, orderId, amount) {
      const whose = { merchantId, orderId };
      const authorized = await authorize(started.app, { ...whose, idempotencyKey: `a-${orderId}` }, amount);
      if (isRefusal(authorized)) throw new Error(authorized.detail);
      const captured = await capture(started.app, amount, `c-${orderId}`, whose);
      if (isRefusal(captured)) throw new Error(captured.detail);
    },
    async settle(day) {
      await started.app.get<SimulatedClock>(CLOCK).advanceTo(`2026-03-${day}T18:00:00.000Z`);
      const { complete } = await started.app.get(SettlementRun).run({ actor: 'tester' });
      if (!complete) throw new Error('the run did not come to its end');
    },
    send: (asked = {}, key = 'k1') =>
      bus().execute(
        new SendPaymentFileCommand(
          { currency: 'EUR', limit: 100, actor: 'finance', correlationId: null, ...asked },
          key,
        ),
      ),
    file: (messageId) => started.app.get(QueryBus).execute(new GetPaymentFileQuery({ messageId })),
    report: (...payments) =>
      bus().execute(
        new ImportStatusReportCommand({ bytes: statusReport(...payments), actor: 'finance', correlationId: null }),
      ),
  };
}

/** A `pain.002` about payments, each told as `endToEndId status`. */
export function statusReport(...payments: readonly string[]): Uint8Array {
  const told = payments.map((payment) => {
    const [id, status] = payment.split(' ');
    const reason = status === 'RJCT' ? '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>' : '';
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`;
  });
  return Buffer.from(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>M</OrgnlPmtInfId>${told.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  );
}
