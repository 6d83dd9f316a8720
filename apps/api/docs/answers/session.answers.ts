import { ROLES } from '@ledger';
import { day, flag, instant, listOf, money, shape, text, viewed } from './shapes';
import { customerOrder } from './view.answers';

const moved = { amount: money, recordedAt: instant };
const told = { linkExpiresAt: instant, ...viewed };

export const sessionAnswers = {
  Session: shape({
    actor: { ...text, description: 'As events and accesses name whoever is signed in.' },
    merchantId: { type: ['string', 'null'], description: 'Null for whoever may act for any merchant of the ledger.' },
    roles: listOf({ type: 'string', enum: ROLES }),
    via: { type: 'string', enum: ['key', 'oidc'] },
    expiresAt: instant,
    today: { ...day, description: 'By the clock of the ledger, which may be a simulated one, in UTC.' },
  }),
  WaysIn: shape({
    oidc: { ...flag, description: 'Whether `GET /v1/session/oidc` leads to a provider.' },
    demo: {
      ...listOf(shape({ name: text, href: text })),
      description: 'Links that sign their reader in; empty everywhere but in the demo.',
    },
  }),
  CustomerLink: shape({
    url: { ...text, description: 'A whole address where `PUBLIC_URL` is configured, else one on this host.' },
    expiresAt: instant,
  }),
  CustomerPage: {
    description: 'The page, or that its customer was erased after the link was made: then the link shows nothing more.',
    oneOf: [
      shape(
        {
          erased: { const: false },
          ...customerOrder.required,
          expiryPending: flag,
          due: listOf(shape({ dueDate: day, owed: money })),
          payments: listOf(
            shape({ paymentId: text, ...moved, reversed: flag }, { effectiveAt: instant, invoiceNumber: text }),
          ),
          paybacks: listOf(shape({ paybackId: text, ...moved }, { effectiveAt: instant })),
          ...told,
        },
        { ...customerOrder.optional, erasedAt: instant, clock: text },
      ),
      shape({ erased: { const: true }, merchantId: text, orderId: text, erasedAt: instant, ...told }, { clock: text }),
    ],
  },
};
