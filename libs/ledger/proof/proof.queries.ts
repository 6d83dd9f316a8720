import type { Refusal } from '@domain';
import type { SignedHead } from '@log-tree';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Page } from '@read-models';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { refusedPosition } from '../queries/reached-position';
import type { Viewed } from '../queries/viewed';
import { HeadStreams } from './head-streams';
import { ProofQuestions } from './proof-questions';
import type { ConsistencyProof, InclusionProof } from './tree-proofs';

type Asked<Name extends keyof ProofQuestions> = Parameters<ProofQuestions[Name]>[0];

/** A page of the heads that were signed, the last one first. */
export class ListHeadsQuery extends Query<Viewed<Page<SignedHead>> | Refusal> {
  constructor(readonly asked: Asked<'heads'>) {
    super();
  }
}

/** The head over exactly so many events. */
export class GetHeadQuery extends Query<Viewed<SignedHead> | Refusal> {
  constructor(readonly asked: Asked<'head'>) {
    super();
  }
}

/** The proof that an event is in what a head was signed over. */
export class GetInclusionProofQuery extends Query<Viewed<InclusionProof> | Refusal> {
  constructor(readonly asked: Asked<'inclusion'>) {
    super();
  }
}

/** The proof that what a head was signed over begins with what an earlier one was. */
export class GetConsistencyProofQuery extends Query<Viewed<ConsistencyProof> | Refusal> {
  constructor(readonly asked: Asked<'consistency'>) {
    super();
  }
}

/** The public keys that signed heads, Ed25519 as SPKI in DER, base64; the last one does so now. */
export class ListSigningKeysQuery extends Query<readonly string[] | Refusal> {
  constructor(readonly asked: { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(ListHeadsQuery)
class ListHeadsHandler implements IQueryHandler<ListHeadsQuery> {
  constructor(private readonly proofs: ProofQuestions) {}

  execute({ asked }: ListHeadsQuery) {
    return this.proofs.heads(asked);
  }
}

@QueryHandler(GetHeadQuery)
class GetHeadHandler implements IQueryHandler<GetHeadQuery> {
  constructor(private readonly proofs: ProofQuestions) {}

  execute({ asked }: GetHeadQuery) {
    return this.proofs.head(asked);
  }
}

@QueryHandler(GetInclusionProofQuery)
class GetInclusionProofHandler implements IQueryHandler<GetInclusionProofQuery> {
  constructor(private readonly proofs: ProofQuestions) {}

  execute({ asked }: GetInclusionProofQuery) {
    return this.proofs.inclusion(asked);
  }
}

@QueryHandler(GetConsistencyProofQuery)
class GetConsistencyProofHandler implements IQueryHandler<GetConsistencyProofQuery> {
  constructor(private readonly proofs: ProofQuestions) {}

  execute({ asked }: GetConsistencyProofQuery) {
    return this.proofs.consistency(asked);
  }
}

@QueryHandler(ListSigningKeysQuery)
class ListSigningKeysHandler implements IQueryHandler<ListSigningKeysQuery> {
  constructor(
    private readonly streams: HeadStreams,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ asked }: ListSigningKeysQuery) {
    return (await refusedPosition(this.ledger, asked.atLeast)) ?? (await this.streams.ledgerState()).publicKeys;
  }
}

export const proofQueryHandlers = [
  ListHeadsHandler,
  GetHeadHandler,
  GetInclusionProofHandler,
  GetConsistencyProofHandler,
  ListSigningKeysHandler,
];
