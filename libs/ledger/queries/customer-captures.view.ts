import type { Personal } from '@domain';
import type { CreditNote, CustomerCapture, CustomerOrder } from '@read-models';

/** With personal values readable, or still sealed where their key was erased. */
type Readable<Shown, Personals extends keyof Shown> = Omit<Shown, Personals> & {
  readonly [Name in Personals]?: Personal;
};

export type CreditNoteView = Readable<CreditNote, 'description'>;

export interface CustomerCaptureView extends Readable<Omit<CustomerCapture, 'creditNotes'>, 'description'> {
  readonly creditNotes: readonly CreditNoteView[];
}

export interface CustomerOrderView extends Readable<Omit<CustomerOrder, 'captures'>, 'customerDetails'> {
  readonly captures: readonly CustomerCaptureView[];
}
