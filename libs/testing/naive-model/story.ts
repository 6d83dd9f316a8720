import type { OrderCommand } from '@domain';

/**
 * Everything that ever happened to one order, as flat lists that only grow. Nothing is kept that could be computed:
 * every figure is a sum over these lists, made anew for every question.
 */
export interface Story {
  readonly accepted: readonly OrderCommand[];
  readonly lines: readonly LineHappening[];
  readonly fees: readonly FeeHappening[];
  readonly money: readonly MoneyHappening[];
}

export interface LineHappening {
  readonly what: 'opened' | 'closed' | 'captured' | 'refunded' | 'released' | 'expired' | 'cancelled';
  readonly lineId: number;
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
  /** On `captured` and `refunded`. */
  readonly captureId?: string;
  /** On `refunded`. */
  readonly refundId?: string;
  /** On `opened`. */
  readonly reference?: string;
  readonly implied?: boolean;
}

/** A capture's share of the fee that a refund kept back. */
export interface FeeHappening {
  readonly refundId: string;
  readonly captureId: string;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}

/** A change of a pool of the customer's money; the last three pools belong to a capture. */
export interface MoneyHappening {
  readonly pool: 'credit' | 'prepayment' | 'paid' | 'prepaymentUsed' | 'writtenOff';
  readonly captureId?: string;
  readonly amount: bigint;
}

export const NO_STORY: Story = { accepted: [], lines: [], fees: [], money: [] };

/** The story as it goes on: what is given is added behind what stands. */
export function tell(story: Story, more: Partial<Story>): Story {
  return {
    accepted: [...story.accepted, ...(more.accepted ?? [])],
    lines: [...story.lines, ...(more.lines ?? [])],
    fees: [...story.fees, ...(more.fees ?? [])],
    money: [...story.money, ...(more.money ?? [])],
  };
}

/** The accepted commands of one kind, oldest first. */
export function acceptedOf<Type extends OrderCommand['type']>(
  story: Story,
  type: Type,
): Extract<OrderCommand, { type: Type }>[] {
  return story.accepted.filter((command): command is Extract<OrderCommand, { type: Type }> => command.type === type);
}
