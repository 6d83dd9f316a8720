import { CUSTOMER_FIGURES, orderFigure } from '../explaining/order-figures';
import { orderAfter } from '../explaining/order-shares';
import type { PlacedEvent } from '../placing/placed-log';
import { type CustomerDifference, changeOf } from './difference';

/** A customer's account over all of their orders, of which every event up to the second point is given. */
export function customerDifferences(courses: readonly (readonly PlacedEvent[])[], from: number): CustomerDifference[] {
  const sums = new Map<string, { before: bigint; after: bigint }>();
  for (const course of courses) {
    const before = orderAfter(course.filter(({ sequence }) => sequence <= from));
    const after = orderAfter(course);
    for (const figure of after ? CUSTOMER_FIGURES : []) {
      const name = `${after?.currency} ${figure}`;
      const sum = sums.get(name) ?? { before: 0n, after: 0n };
      sums.set(name, {
        before: sum.before + orderFigure(before, { figure }),
        after: sum.after + orderFigure(after, { figure }),
      });
    }
  }
  return [...sums].map(([name, { before, after }]) => {
    const [currency = '', figure = ''] = name.split(' ');
    return { currency, figure: figure as CustomerDifference['figure'], ...changeOf(before, after) };
  });
}
