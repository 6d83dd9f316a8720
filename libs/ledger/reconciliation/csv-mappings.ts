import { type CsvMapping, isBankFileRefusal, readCsvMapping } from '@bank-files';
import { type Refusal, refuse } from '@domain';

/** Mappings that have a name, so that nobody has to spell them out. */
const NAMED: Readonly<Record<string, CsvMapping>> = {
  plain: {
    decimalSeparator: '.',
    dateFormat: 'YYYY-MM-DD',
    columns: {
      bookedOn: 'bookedOn',
      amount: 'amount',
      currency: 'currency',
      bankReference: 'bankReference',
      endToEndId: 'endToEndId',
      remittance: 'remittance',
    },
  },
};

/** A mapping by its name, or as JSON. VALIDATION_FAILED, saying which member is wrong. */
export function csvMappingOf(text: string): CsvMapping | Refusal {
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named) return named;
  const mapping = readCsvMapping(parsed(text));
  if (!isBankFileRefusal(mapping)) return mapping;
  const names = Object.keys(NAMED).join(', ');
  return refuse('VALIDATION_FAILED', `${mapping.place}: ${mapping.reason}. Mappings with a name: ${names}.`, {
    member: 'mapping',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
