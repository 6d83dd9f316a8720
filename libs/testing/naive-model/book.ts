import { held, owedOn, owedOnTheOrder, returnFees } from './customer-money';
import { figures, minus, remainingFigures, type Three } from './line-figures';
import { captures, expiresAt, orderTotal, statusOf } from './order-figures';
import type { Story } from './story';
import { dueDateOf } from './verdict-on-receivables';

/** Every figure of an order that anybody could ask for, in one shape for the model and for the domain. */
export interface Book {
  readonly status: string;
  readonly orderAmount: bigint;
  readonly expiresAt: string;
  readonly lines: readonly LineBook[];
  readonly captures: readonly CaptureBook[];
  readonly credit: bigint;
  readonly prepayment: bigint;
  readonly owed: bigint;
}

export interface LineBook {
  readonly lineId: number;
  readonly total: Three;
  readonly remaining: Three;
  readonly captured: Three;
  readonly refunded: Three;
  readonly released: Three;
  readonly expired: Three;
  readonly cancelled: Three;
}

export interface CaptureBook {
  readonly captureId: string;
  readonly captureNumber: number;
  readonly failed: boolean;
  readonly lines: readonly { readonly lineId: number; readonly captured: Three; readonly refunded: Three }[];
  readonly returnFees: bigint;
  readonly paid: bigint;
  readonly prepaymentUsed: bigint;
  readonly writtenOff: bigint;
  readonly owed: bigint;
  readonly dueDate: string;
}

export function bookOfStory(story: Story): Book {
  return {
    status: statusOf(story),
    orderAmount: orderTotal(story),
    expiresAt: expiresAt(story),
    lines: lineIds(story).map((lineId) => ({
      lineId,
      total: minus(figures(story, 'opened', { lineId }), figures(story, 'closed', { lineId })),
      remaining: remainingFigures(story, lineId),
      captured: figures(story, 'captured', { lineId }),
      refunded: figures(story, 'refunded', { lineId }),
      released: figures(story, 'released', { lineId }),
      expired: figures(story, 'expired', { lineId }),
      cancelled: figures(story, 'cancelled', { lineId }),
    })),
    captures: captures(story).map((capture) => ({ ...capture, ...captureFigures(story, capture.captureId) })),
    credit: held(story, 'credit'),
    prepayment: held(story, 'prepayment'),
    owed: owedOnTheOrder(story),
  };
}

function captureFigures(story: Story, captureId: string): Omit<CaptureBook, 'captureId' | 'captureNumber' | 'failed'> {
  const lines = lineIds(story).map((lineId) => ({
    lineId,
    captured: figures(story, 'captured', { lineId, captureId }),
    refunded: figures(story, 'refunded', { lineId, captureId }),
  }));
  return {
    lines: lines.filter(({ captured }) => captured.quantity !== 0n || captured.amount !== 0n),
    returnFees: returnFees(story, captureId),
    paid: held(story, 'paid', captureId),
    prepaymentUsed: held(story, 'prepaymentUsed', captureId),
    writtenOff: held(story, 'writtenOff', captureId),
    owed: owedOn(story, captureId),
    dueDate: dueDateOf(story, captureId),
  };
}

function lineIds(story: Story): number[] {
  return story.lines.filter(({ what }) => what === 'opened').map(({ lineId }) => lineId);
}
