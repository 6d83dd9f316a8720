import { type Figures, isRefusal, type LineState, type Order, type OrderEvent, owed, owedOnOrder } from '@domain';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';
import { runs } from './runs';

describe('after every event of every history', () => {
  const history = fc.tuple(authorization, fc.array(intent, { maxLength: 16, size: 'max' }));

  /** Lets a check see every order that any history passes through, and the events that led there. */
  function always(check: (order: Order, events: readonly OrderEvent[]) => void): void {
    fc.assert(
      fc.property(history, ([first, intents]) => {
        const events: OrderEvent[] = [];
        for (const { answer, orders } of play(first, intents)) {
          if (isRefusal(answer)) continue;
          for (const [place, order] of orders.entries()) check(order, [...events, ...answer.slice(0, place + 1)]);
          events.push(...answer);
        }
      }),
      runs(300),
    );
  }

  it('the total of order and line is captured, released, expired, cancelled or remains', () => {
    always((order) => {
      for (const line of order.lines) expect(accountedFor(line)).toEqual(line.total);
      const totals = sum(order.lines.map((line) => line.total));
      expect(totals.amount).toBe(order.orderAmount);
    });
  });

  it('no figure of a line leaves its side of zero, and no tax is larger than its amount', () => {
    always((order) => {
      for (const { line, ...figures } of order.lines) {
        const side = line.totalAmount < 0n ? -1n : 1n;
        for (const { quantity, amount, taxAmount } of Object.values(figures)) {
          expect(
            quantity >= 0n && amount * side >= 0n && taxAmount * side >= 0n && taxAmount * side <= amount * side,
          ).toBe(true);
        }
      }
    });
  });

  it('what is captured is the sum of the captures that stand', () => {
    always((order) => {
      for (const { line, captured, refunded } of order.lines) {
        const standing = order.captures.filter((capture) => !capture.failed).flatMap((capture) => capture.lines);
        const ofLine = standing.filter(({ lineId }) => lineId === line.lineId);
        expect(captured).toEqual(sum(ofLine.map((each) => each.captured)));
        expect(refunded).toEqual(sum(ofLine.map((each) => each.refunded)));
      }
    });
  });

  it('refunded stays within captured: of the order, each capture, and each line of a capture', () => {
    always((order) => {
      for (const capture of order.captures) {
        expect(within(capture.refunded.amount, capture.captured.amount)).toBe(true);
        for (const { captured, refunded } of capture.lines) {
          const side = captured.amount < 0n ? -1n : 1n;
          expect(within(refunded.amount * side, captured.amount * side)).toBe(true);
          expect(within(refunded.taxAmount * side, captured.taxAmount * side)).toBe(true);
          expect(within(refunded.quantity, captured.quantity)).toBe(true);
        }
      }
    });
  });

  it('no cent is stranded: where nothing remains, no line keeps anything', () => {
    always((order) => {
      if (sum(order.lines.map((line) => line.remaining)).amount === 0n) {
        for (const { remaining } of order.lines) expect(remaining).toEqual(NOTHING);
      }
      for (const capture of order.captures.filter(({ failed }) => !failed)) {
        if (capture.refunded.amount !== capture.captured.amount) continue;
        for (const { captured, refunded } of capture.lines) expect(captured).toMatchObject(refunded);
      }
    });
  });

  it('what is owed, less credit and prepayment, is what was charged less what the customer gave', () => {
    always((order, events) => {
      const charged = order.captures.reduce(
        (total, capture) =>
          total + (capture.failed ? 0n : capture.captured.amount - capture.refunded.amount + capture.returnFees),
        0n,
      );
      const writtenOff = money(events, 'ReceivableWrittenOff') - takenBack(events);
      expect(owedOnOrder(order)).toBe(charged - given(events) - writtenOff);
    });
  });

  it('no capture is paid too much, and credit is only money that the customer paid', () => {
    always((order, events) => {
      for (const capture of order.captures) {
        expect(owed(capture) >= 0n && capture.paid >= 0n && capture.writtenOff >= 0n).toBe(true);
        if (capture.failed) expect(owed(capture)).toBe(0n);
      }
      expect(order.prepayment >= 0n).toBe(true);
      const paid = order.captures.reduce((total, capture) => total + capture.paid, 0n);
      expect(paid + order.credit + order.prepayment).toBe(given(events));
    });
  });

  it('credit and prepayment never lie idle beside a capture that is owed', () => {
    always((order) => {
      const owing = order.captures.some((capture) => owed(capture) > 0n);
      if (owing) expect(order.credit <= 0n && order.prepayment === 0n).toBe(true);
    });
  });

  it('invoices and credit notes are numbered without a gap, and no number comes twice', () => {
    always((_, events) => {
      const invoices = events.flatMap((event) =>
        event.type === 'OrderCaptured' || event.type === 'PartialCaptureRecorded' ? [event.invoiceNumber] : [],
      );
      expect(invoices).toEqual(invoices.map((_, place) => `order-1/${place + 1}`));
      const notes = events.flatMap((event) => (event.type === 'RefundRecorded' ? event.parts : []));
      for (const invoice of invoices) {
        const ofInvoice = notes.filter((part) => part.invoiceNumber === invoice).map((part) => part.creditNoteNumber);
        expect(ofInvoice).toEqual(ofInvoice.map((_, place) => `${invoice}/R${place + 1}`));
      }
    });
  });

  const NOTHING: Figures = { quantity: 0n, amount: 0n, taxAmount: 0n };

  function sum(figures: readonly Figures[]): Figures {
    return figures.reduce(
      (total, { quantity, amount, taxAmount }) => ({
        quantity: total.quantity + quantity,
        amount: total.amount + amount,
        taxAmount: total.taxAmount + taxAmount,
      }),
      NOTHING,
    );
  }

  /** Money that came from the customer and was neither reversed nor paid back. */
  function given(events: readonly OrderEvent[]): bigint {
    return (
      money(events, 'CustomerPaymentRecorded') -
      money(events, 'CustomerPaymentReversed') -
      money(events, 'CustomerPaidBack')
    );
  }

  function accountedFor({ captured, released, expired, cancelled, remaining }: LineState): Figures {
    return sum([captured, released, expired, cancelled, remaining]);
  }

  function within(part: bigint, whole: bigint): boolean {
    return part >= 0n && part <= whole;
  }

  function money(events: readonly OrderEvent[], type: OrderEvent['type']): bigint {
    return events.reduce((total, event) => total + (event.type === type && 'amount' in event ? event.amount : 0n), 0n);
  }

  function takenBack(events: readonly OrderEvent[]): bigint {
    return events
      .flatMap((event) => ('customerMoney' in event ? (event.customerMoney?.captures ?? []) : []))
      .reduce((total, change) => total + change.writeOffTakenBack, 0n);
  }
});
