import type { ColumnMapping } from './column-mapping';
import type { DocumentPlan } from './import-plan';
import { planOrder, refuseAll } from './plan-order';
import { planRefunds } from './plan-refunds';
import type { Document } from './read-documents';
import { refusedRow } from './row-fate';
import { rememberSoldLines } from './sold-lines';

/** Decides what is done with each document of a file, in the order of the file; it follows from the file alone. */
export function createPlanner(mapping: ColumnMapping): (rows: Document) => DocumentPlan {
  const soldLines = rememberSoldLines();
  const seen = new Set<string>();
  const { cancellationPrefix } = mapping;

  return (rows) => {
    const { document } = rows[0];
    if (cancellationPrefix !== undefined && document.startsWith(cancellationPrefix)) {
      return planRefunds(rows, mapping, soldLines);
    }
    if (seen.has(document)) return refuseAll(rows, (row) => refusedRow(row, 'INVOICE_SCATTERED'));
    seen.add(document);
    const plan = planOrder(rows, mapping);
    if (plan.order) soldLines.remember(plan.order);
    return plan;
  };
}
