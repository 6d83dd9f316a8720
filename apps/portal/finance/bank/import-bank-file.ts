import { exactFetch } from '../../client/exact-fetch';
import type { Answer } from '../../client/service';

const XML = 'application/xml';
const CSV = 'text/csv';
const TYPES: Readonly<Record<string, string>> = { xml: XML, csv: CSV };
const MT940 = 'text/plain';

/** Whether a file needs a mapping of its columns. */
export function isCsv({ name }: File): boolean {
  return typeOf(name) === CSV;
}

/**
 * Brings a file of the bank as it is, byte by byte; what it is follows from its name. Sent again it changes nothing. Throws
 * ServiceProblem where it is refused.
 */
export async function importBankFile(file: File, mapping: string): Promise<Answer<'ImportedBankFile'>> {
  const query = isCsv(file) ? `?${new URLSearchParams({ mapping })}` : '';
  const headers = { 'content-type': typeOf(file.name) };
  const address = new URL(`/v1/bank-files${query}`, window.location.href);
  const request = new Request(address, { method: 'POST', headers, body: await file.arrayBuffer() });
  return (await (await exactFetch(request)).json()) as Answer<'ImportedBankFile'>;
}

/** By the end of a name: what ends in `.sta`, `.940` or nothing at all is MT940. */
function typeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? MT940;
}
