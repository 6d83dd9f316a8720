import { bank_files } from '@bank-files';

export const statement = bank_files;
