import { rulesSubject } from './rules.subject';
import { runSettlements, SETTLEMENT_TABLES } from './settlement-tables';

describe('settlement by the bare rules', () => {
  it.each(SETTLEMENT_TABLES.map((table) => [table.title, table] as const))('%s', (_, table) =>
    runSettlements(table, rulesSubject()),
  );
});
