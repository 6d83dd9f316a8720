import type { CsvMapping } from '@bank-files';
import {
  type BankTransactionMatched,
  isRefusal,
  type Reconciliation,
  type Refusal,
  reconciliationStream,
  refuse,
} from '@domain';
import { decodeRecord } from '@event-store';
import { type BankFileView, readBankFileRow, reconciliationProjection } from '@read-models';
import { inBatches } from '../bank-files/in-batches';
import type { OpenLedger } from '../opening/open-ledger';
import { seenAll } from '../queries/views-at-head';
import { readStreamPages } from '../streams/stream-pages';
import { answered, Interrupted } from './answered';
import type { MatchedTransactions } from './carry-out';
import { fileRequest, type ImportOf } from './imported-file.requests';
import { type MatchingWorld, matchFile } from './match-file';
import { findMissingPayouts } from './missing-payouts';
import { nextChunk } from './outcome-chunks';
import { type ImportedFile, readImportedFile } from './read-imported-file';
import type { ReconciliationCommands } from './reconciliation.commands';
import { seenForMatching } from './seen-for-matching';

export interface BankFileAsked {
  readonly merchantId: string;
  readonly bytes: Uint8Array;
  /** For CSV. */
  readonly mapping?: CsvMapping;
  readonly actor: string;
  readonly correlationId: string | null;
}

export interface BankFileReport extends BankFileView {
  /** Everything that follows from the file was recorded before: this import changed nothing. */
  readonly alreadyImported: boolean;
}

/**
 * Takes over what a bank's file says: first what each line is, in appends that each go on where the one before ended,
 * then the commands that follow from it, then what the bank says nothing of. Each step is known by the file and the line,
 * so that an import may be broken off anywhere, and is finished by importing the file again.
 */
export class BankFileImports {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly commands: ReconciliationCommands,
    private readonly matched: MatchedTransactions,
    private readonly world: MatchingWorld,
    private readonly waitMs: number,
  ) {}

  /** Refuses with BANK_FILE_REFUSED, BANK_FILE_EXISTS, CATCHING_UP, OUTCOME_UNKNOWN; beside another import of the same file with CONFLICT, BANK_FILE_RECONCILED. */
  async import(asked: BankFileAsked): Promise<BankFileReport | Refusal> {
    const file = readImportedFile(asked.bytes, asked.mapping);
    if (isRefusal(file)) return file;
    const { merchantId, actor, correlationId } = asked;
    const of: ImportOf = { merchantId, fileId: file.fileId, actor, correlationId };
    try {
      const before = await this.stateOf(of);
      if (before && before.mappingHash !== file.mappingHash) return mappedOtherwise(of);
      if (!before?.reconciled) {
        await this.recordOutcomes(of, file);
        await this.carryOut(of);
        await this.raiseMissing(of, file);
        await this.say(of, 'reconciled', 'CloseReconciliation', {});
      }
      return { ...(await this.report(of)), alreadyImported: before?.reconciled ?? false };
    } catch (thrown) {
      if (thrown instanceof Interrupted) return thrown.refusal;
      throw thrown;
    }
  }

  private async stateOf({ merchantId, fileId }: ImportOf): Promise<Reconciliation | undefined> {
    return (await this.commands.streams.fresh(reconciliationStream(merchantId, fileId)))?.state;
  }

  /** What is recorded stands, whatever would be found now: only lines behind it are added. */
  private async recordOutcomes(of: ImportOf, file: ImportedFile): Promise<void> {
    await this.seen(of);
    const { outcomes, ofOthers } = await matchFile(this.world, of.merchantId, file);
    const { transactions: _, ...facts } = file;
    await this.say(of, 'imported', 'ImportBankFile', { ...facts, ofOthers });
    for (let through = -1; ; ) {
      const { recordedThrough = 0 } = (await this.stateOf(of)) ?? {};
      if (recordedThrough === through) throw new Interrupted(overtaken(of));
      through = recordedThrough;
      const chunk = nextChunk(outcomes.filter(({ transaction }) => transaction.number > through));
      const [first] = chunk;
      if (!first) return;
      const part = `lines-${first.transaction.number}`;
      await this.say(of, part, 'RecordTransactionOutcomes', { outcomes: chunk }, ['CONFLICT']);
    }
  }

  /** Money that went out first: what came back came back from there. */
  private async carryOut(of: ImportOf): Promise<void> {
    for (const isFirst of [true, false]) {
      for await (const page of readStreamPages(this.ledger.store, reconciliationStream(of.merchantId, of.fileId), 0)) {
        const matched = page
          .map((recorded) => decodeRecord(recorded).event)
          .filter((event): event is BankTransactionMatched => event.type === 'BankTransactionMatched')
          .filter(({ outcome }) => (outcome === 'payout-confirmed') === isFirst);
        await inBatches(matched, (each) => this.carryOutOne(of, each));
      }
    }
  }

  private async carryOutOne(of: ImportOf, matched: BankTransactionMatched): Promise<void> {
    const answer = await this.matched.carryOut(of, matched);
    if (!isRefusal(answer)) return;
    if (answer.refusal === 'OUTCOME_UNKNOWN' || answer.refusal === 'CONFLICT') throw new Interrupted(answer);
    const { transaction, payment } = matched;
    const exceptionId = `refused-${transaction.number}`;
    const kind = payment ? 'unmatched-payment' : 'duplicate';
    const explanation = `What the line was matched with had changed before it was carried out: ${answer.detail}`;
    await this.say(of, exceptionId, 'RaiseException', { exceptionId, kind, transaction, explanation });
  }

  private async raiseMissing(of: ImportOf, file: ImportedFile): Promise<void> {
    await this.seen(of);
    for (const missing of await findMissingPayouts(this.world.views, of.merchantId, file)) {
      await this.say(of, missing.exceptionId, 'RaiseException', missing);
    }
  }

  /** Throws Interrupted with what is refused, unless it is one of `passed`. */
  private async say(
    of: ImportOf,
    part: string,
    type: Parameters<typeof fileRequest>[2],
    facts: object,
    passed: readonly Refusal['refusal'][] = [],
  ): Promise<void> {
    const request = fileRequest(of, part, type, (given) => ({ type, ...given, ...facts }) as never);
    const answer = await this.commands.files.execute(request);
    if (isRefusal(answer) && !passed.includes(answer.refusal)) throw new Interrupted(answer);
  }

  private async seen({ merchantId }: ImportOf): Promise<void> {
    const behind = await seenForMatching(this.ledger, this.world.views, merchantId, this.waitMs);
    if (behind) throw new Interrupted(behind);
  }

  private async report({ merchantId, fileId }: ImportOf): Promise<BankFileView> {
    const { views } = this.world;
    const behind = await seenAll(this.ledger, views, reconciliationProjection, { timeoutMs: this.waitMs, merchantId });
    if (behind) throw new Interrupted(behind);
    const file = await answered(readBankFileRow(views, { merchantId, fileId }));
    if (!file) throw new Error(`the bank file ${fileId} is in the log, and not in its view`);
    return file;
  }
}

function mappedOtherwise({ fileId }: ImportOf): Refusal {
  return refuse('BANK_FILE_EXISTS', 'The same bytes were read with another mapping.', { fileId });
}

function overtaken({ fileId }: ImportOf): Refusal {
  return refuse('CONFLICT', 'Somebody else imports the same file.', { fileId });
}
