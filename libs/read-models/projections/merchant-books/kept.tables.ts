import { amount, integer, json, nullable, table, text } from '../../table';
import type { StoredTerms } from './stored-terms';

/** What later events need to know of a capture to queue its returns and corrections. */
export const keptCaptures = table({
  name: 'kept_captures',
  history: 'current',
  columns: {
    merchantId: text,
    orderId: text,
    captureNumber: integer,
    amount,
    fee: amount,
    feeVat: amount,
    held: amount,
    due: text,
    releaseDue: text,
    zone: text,
    reference: nullable(text),
  },
  key: ['merchantId', 'orderId', 'captureNumber'],
  clusteredBy: ['merchantId', 'orderId'],
});

export const keptRefunds = table({
  name: 'kept_refunds',
  history: 'current',
  columns: { merchantId: text, orderId: text, refundNumber: integer, reference: nullable(text) },
  key: ['merchantId', 'orderId', 'refundNumber'],
  clusteredBy: ['merchantId', 'orderId'],
});

/** What a capture recorded now would keep. */
export const termsInForce = table({
  name: 'terms_in_force',
  history: 'current',
  columns: { merchantId: text, terms: json<StoredTerms>() },
  key: ['merchantId'],
});

/** All terms that a merchant ever had, for cut-offs that were missed. */
export const merchantTerms = table({
  name: 'merchant_terms',
  history: 'append-only',
  columns: { sequence: integer, merchantId: text, recordedAt: text, terms: json<StoredTerms>() },
  key: ['sequence'],
  indexes: [['merchantId']],
});
