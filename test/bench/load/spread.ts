/** A prime that divides no number of orders we use: so every order has its turn before the first has its second. */
const STEP = 7_919;

/** Scattered, so that neighbours in time are no neighbours in the store. */
export function spread(index: number, orders: number): number {
  return (index * STEP) % orders;
}
