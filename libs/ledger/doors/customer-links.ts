import { randomBytes } from 'node:crypto';
import { customerStream, type Erasure, guestStream, type Instant, isRefusal, type Refusal, refuse } from '@domain';
import type { Erasing } from '../commands/privacy/erasing';
import type { OpenLedger } from '../opening/open-ledger';
import type { OrderReading } from '../queries/order-reading';
import type { SealedTokens } from './sealed-tokens';

export const LINK_DAYS_PRESET = 90;
export const LINK_DAYS_MAX = 366;
const DAY_MS = 86_400_000;

/** What a link opens: the page of one order's customer, and nothing else. */
export interface CustomerLink {
  /** Names the link where somebody looked by it; it opens nothing. */
  readonly linkId: string;
  readonly merchantId: string;
  readonly orderId: string;
  /** Absent where the order has no customer. */
  readonly customerId?: string;
  readonly expiresAt: Instant;
  /** Keys of the customer that were erased when the link was made: one more revokes it. */
  readonly erasedKeys: number;
}

export interface MadeLink {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Lets customers see one order of theirs without a key. Nothing is kept of a link: its token says everything. */
export class CustomerLinks {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly orders: OrderReading,
    private readonly erasing: Erasing,
    private readonly tokens: SealedTokens,
  ) {}

  /** Refuses with ORDER_NOT_FOUND. `days` are those of the ledger's clock, 1 to `LINK_DAYS_MAX`. */
  async make(merchantId: string, orderId: string, days: number): Promise<MadeLink | Refusal> {
    const view = await this.orders.order({ merchantId, orderId });
    if (isRefusal(view)) return view;
    const { customerId } = view.order;
    const whose = { merchantId, orderId, ...(customerId !== undefined && { customerId }) };
    const expiresAt = new Date(Date.parse(this.ledger.clock.now()) + days * DAY_MS).toISOString();
    const erasedKeys = (await this.erasureOf(whose))?.keys.length ?? 0;
    const link: CustomerLink = { linkId: randomBytes(8).toString('hex'), ...whose, expiresAt, erasedKeys };
    return { token: this.tokens.seal(link), expiresAt };
  }

  /** Refuses with UNAUTHENTICATED for a text that is no link, LINK_EXPIRED. */
  read(token: string): CustomerLink | Refusal {
    const link = this.tokens.open(token) as CustomerLink | undefined;
    if (!link) return refuse('UNAUTHENTICATED', 'The link opens nothing.');
    const { expiresAt } = link;
    if (expiresAt <= this.ledger.clock.now())
      return refuse('LINK_EXPIRED', `The link was good until ${expiresAt}.`, { expiresAt });
    return link;
  }

  /** What was erased of whoever the link is for. */
  async erasureOf({
    merchantId,
    orderId,
    customerId,
  }: Pick<CustomerLink, 'merchantId' | 'orderId' | 'customerId'>): Promise<Erasure | undefined> {
    const stream = customerId === undefined ? guestStream(merchantId, orderId) : customerStream(merchantId, customerId);
    return (await this.erasing.streams.fresh(stream))?.state;
  }
}
