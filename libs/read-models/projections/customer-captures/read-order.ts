import { LINES_MAX, type ShippingInfo } from '@domain';
import type { Snapshot } from '../../read-models.port';
import { owedOn } from './accounts';
import {
  type CreditNoteRow,
  type CustomerCaptureRow,
  type CustomerOrderRow,
  creditedLines,
  creditNotes,
  customerCaptures,
  customerDetails,
  deliveredLines,
  orderedLines,
  type ShipmentRow,
  shipments,
} from './customer-captures.tables';
import type { CreditNote, CustomerCapture, CustomerLine, CustomerOrder } from './customer-view';
import type { DeliveredLine, OrderedLine } from './packed-lines';
