import { hash } from 'node:crypto';
import { isBankFileRefusal, type PaymentStatusReport, readPaymentStatus, type StatusWord } from '@bank-files';
import { type Given, isRefusal, type PayoutCommand, payoutStream, type Refusal } from '@domain';
import {
  isCatchingUp,
  type PayoutView,
  type ReadModelReader,
  readPayoutsByEndToEndId,
  readPayoutsOfMessage,
  settlementsProjection,
} from '@read-models';
import { bankFileRefused } from '../bank-files/bank-file-refused';
import { inBatches } from '../bank-files/in-batches';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { OpenLedger } from '../opening/open-ledger';
import { catchingUp } from '../queries/reached-position';
import { seenAll } from '../queries/views-at-head';
import type { ImportedStatusReport, ReportedPayment } from './status-report';

export interface StatusReportAsked {
  readonly bytes: Uint8Array;
  readonly actor: string;
  readonly correlationId: string | null;
}

/** The bank's word about one payment, with the payout that it means, if there is one. */
interface Told {
  readonly endToEndId: string;
  readonly word: StatusWord;
  readonly payout: PayoutView | undefined;
}

interface Done {
  readonly payment: ReportedPayment;
  readonly position?: string | null;
}

/** Takes over what the bank says about the payouts of a message. */
export class StatusReports {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
    private readonly views: ReadModelReader,
    private readonly waitMs: number,
  ) {}

  /** Refuses with BANK_FILE_REFUSED, CATCHING_UP, OUTCOME_UNKNOWN. What one payment is refused is told beside the others. */
  async import(asked: StatusReportAsked): Promise<ImportedStatusReport | Refusal> {
    const report = readPaymentStatus(asked.bytes);
    if (isBankFileRefusal(report)) return bankFileRefused(report);
    const told = await this.toldOf(report);
    if (isRefusal(told)) return told;
    const fileId = hash('sha256', asked.bytes, 'hex').slice(0, 32);
    const done = await inBatches(told, (each, index) => this.takeOver(each, `${fileId}:${index + 1}`, asked));
    const unknown = done.find(isRefusal);
    if (unknown) return unknown;
    const answers = done.filter((answer): answer is Done => !isRefusal(answer));
    const recorded = answers.flatMap(({ position }) => position ?? []);
    const position = recorded.at(-1);
    return {
      messageId: report.messageId,
      payments: answers.map(({ payment }) => payment),
      recorded: recorded.length,
      ...(position !== undefined && { position }),
    };
  }

  /** Every payment the report names, and where it speaks of the whole message, all others of it. */
  private async toldOf({ messageId, groupStatus, payments }: PaymentStatusReport): Promise<readonly Told[] | Refusal> {
    const behind = await seenAll(this.ledger, this.views, settlementsProjection, { timeoutMs: this.waitMs });
    if (behind) return behind;
    const ids = payments.map(({ endToEndId }) => endToEndId);
    const named = await readPayoutsByEndToEndId(this.views, ids);
    if (isCatchingUp(named)) return catchingUp(named);
    const byId = new Map(named.answer.map((payout) => [payout.endToEndId, payout]));
    const told: Told[] = payments.map(({ endToEndId, ...word }) => ({
      endToEndId,
      word,
      payout: byId.get(endToEndId),
    }));
    if (!groupStatus) return told;
    const all = await readPayoutsOfMessage(this.views, messageId);
    if (isCatchingUp(all)) return catchingUp(all);
    const others = all.answer.filter(({ endToEndId }) => !byId.has(endToEndId));
    return [...told, ...others.map((payout) => ({ endToEndId: payout.endToEndId ?? '', word: groupStatus, payout }))];
  }

  private async takeOver(
    { endToEndId, word, payout }: Told,
    place: string,
    { actor, correlationId }: StatusReportAsked,
  ): Promise<Done | Refusal> {
    const { status, code, reasonCode } = word;
    const about = { endToEndId, status, ...(reasonCode !== undefined && { reasonCode }) };
    if (!payout) return { payment: { ...about, outcome: 'unknown' } };
    const { merchantId, payoutId } = payout;
    const ofPayout = { ...about, merchantId, payoutId };
    if (status !== 'settled' && status !== 'rejected') return { payment: { ...ofPayout, outcome: 'unchanged' } };
    const make = (given: Given): PayoutCommand =>
      status === 'settled'
        ? { type: 'ConfirmPayout', ...given }
        : { type: 'FailPayout', ...given, reason: reasonCode ?? code };
    const answer = await this.money.payout.execute(
      ownRequest<PayoutCommand>(
        {
          ...{ merchantId, key: `status-report:${place}`, ids: { payoutId }, body: { status } },
          ...{ actor, correlationId },
        },
        {
          stream: payoutStream(merchantId, payoutId),
          commandType: status === 'settled' ? 'ConfirmPayout' : 'FailPayout',
          make,
        },
      ),
    );
    if (isRefusal(answer)) {
      if (answer.refusal === 'OUTCOME_UNKNOWN') return answer;
      const { refusal, detail } = answer;
      return { payment: { ...ofPayout, outcome: 'refused', code: refusal, detail } };
    }
    const outcome = status === 'settled' ? 'confirmed' : 'failed';
    return { payment: { ...ofPayout, outcome }, position: answer.outcome === 'recorded' ? answer.position : null };
  }
}
