import type { Locator, Page } from 'playwright-core';
import { accepted, CHAIRS } from '../../e2e/world/orders';
import type { Service } from '../../e2e/world/service';

/** Two chairs, a parcel, and a gift card of 22.50 over all of it: 202.50 in the end. */
export const WITH_GIFT_CARD = {
  currency: 'EUR',
  orderAmount: 20_250,
  lines: [
    ...CHAIRS.lines,
    { type: 'gift_card', name: 'Gift card', quantity: 1, unitPrice: -2_250, totalAmount: -2_250 },
  ],
};

/** Places an order of that id, and answers the id. */
export async function placed(service: Service, orderId: string, body: object = CHAIRS): Promise<string> {
  accepted(await service.call('POST', '/v1/orders', { body: { orderId, ...body } }));
  return orderId;
}

/** What stands in the ledger, whatever a page says: how many captures and refunds the order has, and what remains. */
export async function recordedOf(service: Service, orderId: string) {
  const { captures, refunds, balances, lines } = (await service.call('GET', `/v1/orders/${orderId}`)).body;
  return {
    captures: captures.map(({ amount }: { amount: number }) => amount),
    refunds: refunds.map(({ amount }: { amount: number }) => amount),
    remaining: balances.remaining.amount,
    total: balances.total.amount,
    lines: lines.length,
  };
}

/** The panel beside the page. */
export function panelOf(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Counts how often the page is pressed from now on. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate('window.presses = 0; window.addEventListener("pointerdown", () => window.presses++, true)');
  return () => page.evaluate<number>('window.presses');
}

/** Lets the next request of this kind reach the service, and loses its answer on the way back. */
export async function loseAnswer(page: Page, path: RegExp): Promise<void> {
  await page.route(
    path,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}
