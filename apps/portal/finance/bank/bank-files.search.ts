import { textOf } from '../read-address';

/** What the address says of the list of bank files, and of the lines of one. */
export interface BankFilesSearch {
  readonly page?: string | undefined;
}

export function readBankFilesSearch({ page }: Record<string, unknown>): BankFilesSearch {
  return { page: textOf(page) };
}
