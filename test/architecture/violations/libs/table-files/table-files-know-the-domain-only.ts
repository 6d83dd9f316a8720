import { ledger } from '@ledger';

export const reads = ledger;
