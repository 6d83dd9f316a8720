import { customerStream, type Erasure } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Erasing } from '../commands/privacy/erasing';

/** What the log says now of a customer's erasures; undefined where there were none. */
export class GetErasureQuery extends Query<Erasure | undefined> {
  constructor(
    readonly merchantId: string,
    readonly customerId: string,
  ) {
    super();
  }
}

@QueryHandler(GetErasureQuery)
export class GetErasureHandler implements IQueryHandler<GetErasureQuery> {
  constructor(private readonly erasing: Erasing) {}

  async execute({ merchantId, customerId }: GetErasureQuery): Promise<Erasure | undefined> {
    return (await this.erasing.streams.fresh(customerStream(merchantId, customerId)))?.state;
  }
}
