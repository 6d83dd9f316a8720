import { isRefusal, type Refusal, refuse } from '@domain';
import type { SignedHead } from '@log-tree';
import { isPageUnknown, type LogTree, logTreeProjection, type Page, readLogTree } from '@read-models';
import type { OpenLedger } from '../opening/open-ledger';
import type { Viewed } from '../queries/viewed';
import type { Views } from '../queries/views';
import { contradicted } from './head-signer';
import {
  type ConsistencyProof,
  headOver,
  type InclusionProof,
  isUnproved,
  proveConsistency,
  proveInclusion,
  signedHead,
  type Unproved,
} from './tree-proofs';
import type { TreeWatch } from './tree-watch';

interface Asked {
  /** A position token: the answer has seen the event there. */
  readonly atLeast?: string;
}

/** Everything that can be asked about heads and what they prove. All answers refuse as views do. */
export class ProofQuestions {
  constructor(
    private readonly views: Views,
    private readonly watch: TreeWatch,
    private readonly ledger: Pick<OpenLedger, 'ledgerId'>,
  ) {}

  /** A page of the heads that were signed, the last one first. */
  async heads({
    atLeast,
    ...question
  }: Asked & { readonly page?: string; readonly limit: number }): Promise<Viewed<Page<SignedHead>> | Refusal> {
    const viewed = await this.views.ask(logTreeProjection, { atLeast }, (reader) =>
      readLogTree(reader, (tree) => tree.heads(question)),
    );
    if (isRefusal(viewed)) return viewed;
    const { answer, ...rest } = viewed;
    if (isPageUnknown(answer)) {
      return refuse('VALIDATION_FAILED', 'The page belongs to another question.', { member: 'page' });
    }
    const items = answer.items.map((row) => signedHead(this.ledger.ledgerId, row));
    return { ...rest, answer: { ...answer, items } };
  }

  /** Refuses with HEAD_NOT_FOUND. */
  head({ size, ...asked }: Asked & { readonly size: number }): Promise<Viewed<SignedHead> | Refusal> {
    return this.ask(asked, (tree) => headOver(tree, this.ledger.ledgerId, size));
  }

  /** Against the head over `size` events, or the last one. Refuses with HEAD_NOT_FOUND, TREE_CONTRADICTS_HEAD. */
  inclusion(
    asked: Asked & { readonly sequence: number; readonly size?: number },
  ): Promise<Viewed<InclusionProof> | Refusal> {
    return this.ask(asked, (tree) => proveInclusion(tree, this.ledger.ledgerId, asked));
  }

  /** Against the head over `to` events, or the last one. Refuses with HEAD_NOT_FOUND, TREE_CONTRADICTS_HEAD. */
  consistency(
    asked: Asked & { readonly from: number; readonly to?: number },
  ): Promise<Viewed<ConsistencyProof> | Refusal> {
    return this.ask(asked, (tree) => proveConsistency(tree, this.ledger.ledgerId, asked));
  }

  private async ask<Answer extends object>(
    { atLeast }: Asked,
    work: (tree: LogTree) => Promise<Answer | Refusal | Unproved>,
  ): Promise<Viewed<Answer> | Refusal> {
    const viewed = await this.views.ask(logTreeProjection, { atLeast }, (reader) => readLogTree(reader, work));
    if (isRefusal(viewed)) return viewed;
    const { answer } = viewed;
    if (isRefusal(answer)) return answer;
    if (!isUnproved(answer)) return { ...viewed, answer };
    const wrong = { size: answer.size, what: answer.unproved };
    await this.watch.report(wrong);
    return contradicted(wrong);
  }
}
