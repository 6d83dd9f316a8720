import type { CsvMapping } from '@bank-files';

export const MAPPING: CsvMapping = {
  decimalSeparator: '.',
  dateFormat: 'YYYY-MM-DD',
  currency: 'EUR',
  columns: {
    ...{ bookedOn: 'day', amount: 'amount', endToEndId: 'id', bankReference: 'reference', remittance: 'text' },
    ...{ returnReason: 'reason' },
  },
};

export interface CsvLine {
  readonly day?: string;
  /** Decimal text. */
  readonly amount: string;
  readonly id?: string | undefined;
  readonly reference?: string;
  readonly text?: string;
  readonly reason?: string;
}

/** A file as a bank might let people download it. */
export function bankCsv(...lines: readonly CsvLine[]): Uint8Array {
  const rows = lines.map(({ day = '2026-03-03', amount, id = '', reference = '', text = '', reason = '' }) =>
    [day, amount, id, reference, text, reason].join(','),
  );
  return Buffer.from(['day,amount,id,reference,text,reason', ...rows, ''].join('\n'));
}
