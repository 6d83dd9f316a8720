import type { PlannedOrder } from './import-plan';

/** What an invoice sold of one thing at one price and no cancellation has taken back, line by line. */
interface SoldOnInvoice {
  readonly orderId: string;
  readonly unitPrice: bigint;
  readonly lines: { readonly lineId: number; left: bigint }[];
}

/** What a cancellation takes back from one invoice. */
export interface TakenBack {
  readonly orderId: string;
  readonly lines: readonly { readonly lineId: number; readonly quantity: bigint }[];
}

export type NotTakenBack = 'NO_EARLIER_INVOICE' | 'PRICE_DIFFERS' | 'EXCEEDS_INVOICED';

// About 400 bytes each. Beyond it, what was last bought longest ago is forgotten.
const HELD_MAX = 500_000;

/** Remembers what was sold to whom, so that cancellations find their invoices. */
export function rememberSoldLines(heldMax = HELD_MAX) {
  const sold = new Map<string, SoldOnInvoice[]>();
  let held = 0;

  return {
    remember({ orderId, customerId, lines }: PlannedOrder): void {
      if (customerId === undefined) return;
      lines.forEach(({ reference = '', quantity: left, unitPrice }, index) => {
        const key = keyOf(customerId, reference);
        const invoices = sold.get(key) ?? [];
        // Set anew, so that the map stays in the order of the last purchase.
        sold.delete(key);
        sold.set(key, invoices);
        const known = invoices.find((invoice) => invoice.orderId === orderId && invoice.unitPrice === unitPrice);
        if (known) known.lines.push({ lineId: index + 1, left });
        else invoices.push({ orderId, unitPrice, lines: [{ lineId: index + 1, left }] });
        held += 1;
      });
      while (held > heldMax) held -= forgetOldest(sold);
    },

    /** From the newest invoice that still has all of it: what comes back was most likely bought last. */
    takeBack(customerId: string, reference: string, unitPrice: bigint, quantity: bigint): TakenBack | NotTakenBack {
      const invoices = sold.get(keyOf(customerId, reference));
      if (!invoices) return 'NO_EARLIER_INVOICE';
      const samePrice = invoices.filter((invoice) => invoice.unitPrice === unitPrice);
      if (samePrice.length === 0) return 'PRICE_DIFFERS';
      const invoice = samePrice.findLast((each) => leftOf(each) >= quantity);
      return invoice ? take(invoice, quantity) : 'EXCEEDS_INVOICED';
    },
  };
}

export type SoldLines = ReturnType<typeof rememberSoldLines>;

function keyOf(customerId: string, reference: string): string {
  return `${customerId} ${reference}`;
}

function leftOf({ lines }: SoldOnInvoice): bigint {
  return lines.reduce((sum, { left }) => sum + left, 0n);
}

function take(invoice: SoldOnInvoice, quantity: bigint): TakenBack {
  let missing = quantity;
  const lines = invoice.lines.flatMap((line) => {
    const taken = missing < line.left ? missing : line.left;
    line.left -= taken;
    missing -= taken;
    return taken > 0n ? [{ lineId: line.lineId, quantity: taken }] : [];
  });
  return { orderId: invoice.orderId, lines };
}

function forgetOldest(sold: Map<string, SoldOnInvoice[]>): number {
  for (const [key, invoices] of sold) {
    sold.delete(key);
    return invoices.reduce((count, { lines }) => count + lines.length, 0);
  }
  return 0;
}
