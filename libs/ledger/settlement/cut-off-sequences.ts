import { type Instant, isRefusal, LEDGER_STREAM, type LedgerCommand } from '@domain';
import { isCatchingUp, logTimesProjection, type ReadModelReader, readFirstSequenceFrom } from '@read-models';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { OpenLedger } from '../opening/open-ledger';
import { seenAll } from '../queries/views-at-head';

/** Tells cut-offs, which are moments, as sequences: these follow from the log, and not from when somebody asks. */
export class CutOffSequences {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
    private readonly views: ReadModelReader,
    private readonly waitMs: number,
  ) {}

  /**
   * The last sequence before the first event that was recorded at or after the cut-off. Where the log is quiet it writes
   * that the cut-off was reached. Undefined while the views are behind.
   */
  async throughSequence(cutOff: Instant, actor: string): Promise<number | undefined> {
    const known = await this.lookUp(cutOff);
    if (known !== undefined) return known;
    // A view that is behind must not make a quiet log of one that is not.
    if (!(await this.reachedEnd())) return undefined;
    const seen = await this.lookUp(cutOff);
    if (seen !== undefined) return seen;
    const reached = await this.money.ledger.execute(
      ownRequest<LedgerCommand>(
        { merchantId: null, key: `cut-off:${cutOff}`, ids: {}, body: { cutOff }, actor },
        {
          stream: LEDGER_STREAM,
          commandType: 'ReachCutOff',
          make: (given) => ({ type: 'ReachCutOff', ...given, cutOff }),
        },
      ),
    );
    return isRefusal(reached) || !(await this.reachedEnd()) ? undefined : this.lookUp(cutOff);
  }

  /** The same as far as the log goes now, with nothing written: a quiet log ends before the cut-off. */
  async throughSequenceSoFar(cutOff: Instant): Promise<number | undefined> {
    if (!(await this.reachedEnd())) return undefined;
    const known = await this.lookUp(cutOff);
    if (known !== undefined) return known;
    const live = await this.views.live(logTimesProjection);
    return live?.checkpoint?.sequence;
  }

  private async lookUp(cutOff: Instant): Promise<number | undefined> {
    const first = await readFirstSequenceFrom(this.views, cutOff);
    if (isCatchingUp(first) || first.answer === undefined) return undefined;
    return first.answer - 1;
  }

  /** Whether the view has seen what is the last event of the log now. */
  private async reachedEnd(): Promise<boolean> {
    return (await seenAll(this.ledger, this.views, logTimesProjection, { timeoutMs: this.waitMs })) === undefined;
  }
}
