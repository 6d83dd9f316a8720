import { ledger } from '@ledger';

export const verified = ledger;
