import { ledger } from '@ledger';

export const decides = ledger;
