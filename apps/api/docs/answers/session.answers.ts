import { ROLES } from '@ledger';
import { instant, listOf, shape, text } from './shapes';

export const sessionAnswers = {
  Session: shape({
    actor: { ...text, description: 'As events and accesses name whoever is signed in.' },
    merchantId: { type: ['string', 'null'], description: 'Null for whoever may act for any merchant of the ledger.' },
    roles: listOf({ type: 'string', enum: ROLES }),
    via: { type: 'string', enum: ['key', 'oidc'] },
    expiresAt: instant,
  }),
};
