import { currencyExponent } from '@domain';
import { type BankFileRefusal, type Complain, readOrRefuse } from '../bank-file-refusal';
import { CSV_COLUMNS, type CsvColumns, type CsvMapping } from './csv-mapping';

type Members = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const SKIP_LINES_MAX = 1_000;

const MEMBERS: Readonly<Record<keyof CsvMapping, readonly [(value: unknown) => boolean, string]>> = {
  delimiter: [(value) => value === undefined || [',', ';', '\t', '|'].includes(String(value)), 'one of , ; tab |'],
  skipLines: [
    (value) =>
      value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= SKIP_LINES_MAX),
    `a whole number from 0 to ${SKIP_LINES_MAX}`,
  ],
  decimalSeparator: [(value) => value === '.' || value === ',', '. or ,'],
  dateFormat: [isDateFormat, 'YYYY, MM and DD, each once, with at most signs between them'],
  currency: [(value) => value === undefined || (isText(value) && currencyExponent(value) !== undefined), 'ISO 4217'],
  account: [(value) => value === undefined || isText(value), 'text'],
  sign: [(value) => value === undefined || isSign(value), 'two different texts, credit and debit'],
  columns: [isMembers, 'an object'],
};

/** A mapping from JSON, or what is wrong with it; `place` is then the member. */
export function readCsvMapping(json: unknown): CsvMapping | BankFileRefusal {
  return readOrRefuse((complain) => {
    if (!isMembers(json)) return complain('mapping', 'it is no object');
    const stranger = Object.keys(json).find((member) => !Object.hasOwn(MEMBERS, member));
    if (stranger !== undefined) return complain(`mapping.${stranger}`, 'no such member is known');
    const wrong = Object.entries(MEMBERS).find(([member, [isRight]]) => !isRight(json[member]));
    if (wrong) return complain(`mapping.${wrong[0]}`, `it has to be ${wrong[1][1]}`);
    const mapping = json as unknown as CsvMapping;
    return columnsAreRight(mapping, complain) && mapping;
  });
}

function columnsAreRight({ columns, currency, sign }: CsvMapping, complain: Complain): true | undefined {
  for (const [member, column] of Object.entries(columns)) {
    if (!CSV_COLUMNS.includes(member as keyof CsvColumns) || !isText(column)) {
      return complain(`mapping.columns.${member}`, 'it has to be the name of a column, for a member that is known');
    }
  }
  const needed = (['amount', 'bookedOn'] as const).find((member) => columns[member] === undefined);
  if (needed) return complain(`mapping.columns.${needed}`, 'it has to be told');
  if ((currency === undefined) === (columns.currency === undefined)) {
    return complain('mapping.currency', 'either it or a column of currencies has to be told, and not both');
  }
  if ((sign === undefined) !== (columns.sign === undefined)) {
    return complain('mapping.sign', 'its words and its column go together');
  }
  return true;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSign(value: unknown): boolean {
  if (!isMembers(value)) return false;
  const { credit, debit } = value as { credit?: unknown; debit?: unknown };
  return isText(credit) && isText(debit) && credit !== debit;
}

function isDateFormat(value: unknown): boolean {
  return (
    isText(value) &&
    ['YYYY', 'MM', 'DD'].every((part) => value.split(part).length === 2) &&
    /^[./ -]{0,6}$/.test(value.replace(/YYYY|MM|DD/g, ''))
  );
}
