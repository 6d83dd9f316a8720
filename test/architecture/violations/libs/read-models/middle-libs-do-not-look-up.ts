import { ledger } from '@ledger';

export const above = ledger;
