import type { Took } from '../load/settlement/settlement.job';
import type { SettlementFigures } from '../parts/settlement.part';
import type { Row } from './row';

/** From the log to the file. */
export function rowsOfSettlement({ books, plain, closing, csv, parquet, lookBack }: SettlementFigures): Row[] {
  const logSize = books.events;
  const took = (what: string, unit: string, count: number, { seconds, cpuSeconds }: Took): Row => ({
    ...{ what, logSize, unit, perSecond: count / seconds, serverCores: cpuSeconds / seconds },
    note: `${count.toLocaleString('en')} in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`,
  });
  const file = (what: string, statement: SettlementFigures['csv']): Row => {
    const row = took(what, 'rows/s', statement.rows, statement);
    const megabytes = (statement.bytes / 1e6).toFixed(1);
    return { ...row, residentMegabytes: statement.memory?.maxMegabytes, note: `${row.note}; ${megabytes} MB` };
  };
  const { p50, p99, sequence } = lookBack;
  return [
    { ...took('build the books', 'events/s', books.events, books), residentMegabytes: books.residentMegabytes },
    took('SQL: sum by kind', 'entries/s', plain.entries, plain.sum),
    took('SQL: read in order', 'entries/s', plain.entries, plain.read),
    {
      ...took('close the settlement', 'entries/s', closing.entries, closing),
      residentMegabytes: closing.memory?.maxMegabytes,
    },
    file('statement as CSV', csv),
    file('statement as Parquet', parquet),
    {
      ...{ what: 'trial balance as of the middle', logSize, unit: 'queries/s', p50, p99 },
      note: `around sequence ${sequence.toLocaleString('en')}`,
    },
  ];
}
