import type { ShippingInfo } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Snapshot } from '../../read-models.port';
import { owedOn } from './accounts';
import {
  type CreditNoteRow,
  type CustomerCaptureRow,
  creditedLines,
  creditNotes,
  deliveredLines,
  type ShipmentRow,
} from './customer-captures.tables';
import type { CreditNote, CustomerCapture, CustomerLine } from './customer-view';
import { type DeliveredLine, LINES_PER_PACK, type OrderedLine } from './packed-lines';

/** What every invoice of one order is told with. */
export interface OrderParts {
  /** By line id: an invoice says how much was delivered, the order what it is called. */
  readonly lines: ReadonlyMap<number, OrderedLine>;
  readonly shipments: readonly ShipmentRow[];
}

export async function readInvoice(
  snapshot: Snapshot,
  capture: CustomerCaptureRow,
  { lines, shipments }: OrderParts,
): Promise<CustomerCapture> {
  const { merchantId, orderId, reference, description, failedAt, customerId, currency, ...rest } = capture;
  const { owedTo, settledFor, changedSequence, ...shown } = rest;
  const ofCapture = { merchantId, orderId, captureNumber: capture.captureNumber };
  const notes = await findAll(snapshot, creditNotes, ofCapture);
  const delivered = isFull(capture.lines) ? await findAll(snapshot, deliveredLines, ofCapture) : [];
  const credited = notes.some((note) => isFull(note.lines)) ? await findAll(snapshot, creditedLines, ofCapture) : [];

  return {
    ...shown,
    owed: owedOn(capture),
    ...optional({ reference, description, failedAt }),
    lines: linesOf([capture, ...delivered], lines),
    shippingInfo: [...capture.shippingInfo, ...shippingInfoOf(shipments, capture.captureId)],
    creditNotes: notes.map((note) => {
      const rest = credited.filter(({ refundNumber }) => refundNumber === note.refundNumber);
      return creditNoteOf(note, linesOf([note, ...rest], lines));
    }),
  };
}

export function lineOf(line: DeliveredLine, ordered: ReadonlyMap<number, OrderedLine>): CustomerLine {
  const known = ordered.get(line.lineId);
  if (known === undefined) throw new Error(`the order has no line ${line.lineId}`);
  return {
    ...known,
    quantity: BigInt(line.quantity),
    amount: BigInt(line.amount),
    taxAmount: BigInt(line.taxAmount),
  };
}

/** Whether there may be further packs; most invoices have none, and each question costs. */
function isFull(lines: readonly DeliveredLine[]): boolean {
  return lines.length === LINES_PER_PACK;
}

function linesOf(
  packs: readonly { readonly lines: readonly DeliveredLine[] }[],
  ordered: ReadonlyMap<number, OrderedLine>,
): CustomerLine[] {
  return packs.flatMap((pack) => pack.lines.map((line) => lineOf(line, ordered)));
}

/** Without a capture: of the order as a whole. */
export function shippingInfoOf(shipments: readonly ShipmentRow[], of: string | null): readonly ShippingInfo[] {
  return shipments
    .filter(({ captureId }) => captureId === of)
    .map(({ carrier, method, trackingNumber, trackingUrl }) =>
      optional({ carrier, method, trackingNumber, trackingUrl }),
    );
}

type Optional<Members> = { readonly [Name in keyof Members]?: NonNullable<Members[Name]> };

/** Rows say null where a view leaves a member out. */
export function optional<Members extends object>(members: Members): Optional<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as Optional<Members>;
}

function creditNoteOf(note: CreditNoteRow, lines: readonly CustomerLine[]): CreditNote {
  const { merchantId, orderId, captureNumber, refundNumber, reference, description, failedAt, ...shown } = note;
  return { ...shown, ...optional({ reference, description, failedAt }), lines };
}
