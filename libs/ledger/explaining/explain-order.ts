import { type Refusal, refuse } from '@domain';
import { type CatchingUp, isCatchingUp, type PageUnknown, type Read, readKnownSequence } from '@read-models';
import type { PlacedLog } from '../placing/placed-log';
import { EXPLANATION_PAGE, type Explanation } from './explanation';
import { readExplanationPlace } from './explanation-page';
import { type FigureName, isCustomerFigure } from './order-figures';
import { orderShares, readPlacedOrder } from './order-shares';
import { pageOfShares } from './page-of-shares';

export interface ExplainOrder extends FigureName {
  readonly merchantId: string;
  readonly orderId: string;
  readonly asOf?: number;
  readonly page?: string;
  readonly limit?: number;
}

/**
 * One figure of an order by the events of its stream, which are few enough to be folded for every page. Refuses with
 * ORDER_NOT_FOUND, and with VALIDATION_FAILED for a line, a tax or a quantity of the customer's account.
 */
export async function explainOrder(
  log: PlacedLog,
  asked: ExplainOrder,
): Promise<Read<Explanation | Refusal> | CatchingUp | PageUnknown> {
  const { merchantId, orderId, figure, measure = 'amount', lineId, asOf, page, limit = EXPLANATION_PAGE } = asked;
  const question = ['order', merchantId, orderId, figure, measure, lineId ?? 'all', asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const known = await readKnownSequence(log.views, at?.sequence ?? asOf);
  if (isCatchingUp(known)) return known;
  const { sequence } = known;
  const refused = (refusal: Refusal) => ({ sequence, answer: refusal });
  if (isCustomerFigure(figure) && (lineId !== undefined || measure !== 'amount')) {
    const detail = `${figure} is an amount of the order as a whole.`;
    return refused(refuse('VALIDATION_FAILED', detail, { member: lineId === undefined ? 'measure' : 'lineId' }));
  }
  const { order, shares } = orderShares(await readPlacedOrder(log, merchantId, orderId, sequence), asked);
  if (!order) return refused(refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId }));
  if (lineId !== undefined && lineId > order.lines.length) {
    return refused(refuse('LINE_NOT_FOUND', 'The order never had such a line.', { lineId }));
  }
  const about = { figure, currency: order.currency };
  return { sequence, answer: pageOfShares(question, about, { shares, sequence, at, limit }) };
}
