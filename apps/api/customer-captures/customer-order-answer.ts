import type { CreditNoteView, CustomerCaptureView, CustomerOrderView } from '@ledger';
import { personalJson, personalText } from '../wire/personal-text';

/** One order as its customer sees it: what was delivered, what it cost, what is owed, and what is still to come. */
export function customerOrder({ customerDetails, captures, ...order }: CustomerOrderView) {
  return {
    ...order,
    ...(customerDetails && { customer: personalJson(customerDetails) }),
    captures: captures.map(customerCapture),
  };
}

function customerCapture({ description, creditNotes, ...capture }: CustomerCaptureView) {
  return {
    ...capture,
    ...(description && { description: personalText(description) }),
    creditNotes: creditNotes.map(creditNote),
  };
}

function creditNote({ description, ...note }: CreditNoteView) {
  return { ...note, ...(description && { description: personalText(description) }) };
}
