import { type BankTransaction, findInvoiceNumbers } from '@bank-files';
import { type NamedInvoice, type Order, type OrderEvent, orderStream } from '@domain';
import { type ReadModelReader, readKnownOrders } from '@read-models';
import { inBatches } from '../bank-files/in-batches';
import type { FoldedStreams } from '../streams/folded-streams';
import { answered } from './answered';

/** Readings of one text that are looked up; a text with more of them names no invoice but is a list of something. */
const READINGS_MAX = 2_000;

/**
 * The invoices that payers' texts name, by the number of the transaction. An order is asked for in a view, and its
 * captures in the log: nothing but what exists is ever taken for an invoice.
 */
export async function findNamedInvoices(
  views: ReadModelReader,
  streams: FoldedStreams<OrderEvent, Order>,
  merchantId: string,
  transactions: readonly BankTransaction[],
): Promise<ReadonlyMap<number, readonly NamedInvoice[]>> {
  const texts = transactions.flatMap(({ number, amount, remittance }) =>
    amount > 0n && remittance !== undefined ? [{ number, remittance }] : [],
  );
  const readings = new Map(texts.map(({ number, remittance }) => [number, readingsOf(remittance)]));
  const orderIds = readings.values().flatMap((invoices) => invoices.map(orderOf));
  const known = await answered(readKnownOrders(views, merchantId, [...orderIds]));
  const found = await inBatches([...known], (orderId) => invoicesOf(streams, merchantId, orderId));
  const invoices = new Map(found.flat().map((invoice) => [invoice.invoiceNumber, invoice]));
  return new Map(
    texts
      .filter(({ number }) => readings.get(number)?.length !== 0)
      .map(({ number, remittance }) => [
        number,
        findInvoiceNumbers(remittance, (invoice) => invoices.has(invoice)).flatMap((each) => invoices.get(each) ?? []),
      ]),
  );
}

/** Every invoice number that some reading of the text would give. */
function readingsOf(text: string): readonly string[] {
  const readings = new Set<string>();
  findInvoiceNumbers(text, (invoice) => {
    if (readings.size <= READINGS_MAX) readings.add(invoice);
    return false;
  });
  return readings.size > READINGS_MAX ? [] : [...readings];
}

function orderOf(invoice: string): string {
  return invoice.slice(0, invoice.lastIndexOf('/'));
}

async function invoicesOf(
  streams: FoldedStreams<OrderEvent, Order>,
  merchantId: string,
  orderId: string,
): Promise<readonly NamedInvoice[]> {
  const folded = await streams.fresh(orderStream(merchantId, orderId));
  const { captures = [], currency = '' } = folded?.state ?? {};
  return captures.map(({ captureId, invoiceNumber }) => ({ orderId, captureId, invoiceNumber, currency }));
}
