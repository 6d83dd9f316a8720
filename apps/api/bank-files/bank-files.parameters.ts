import { AtLeastParameters } from '../orders/order.parameters';
import { Integer, Optional, Text } from '../validation/rules';

export const PAGE_LINES_MAX = 500;
export const PAGE_LINES_PRESET = 100;

export class ImportBankFileParameters {
  /** For CSV: the name of a mapping, or one as JSON. */
  @Optional() @Text(4096) readonly mapping?: string;
}

export class BankFilesParameters extends AtLeastParameters {
  @Optional() @Integer(1, PAGE_LINES_MAX) readonly limit?: number;
  /** The `next` of the page before. */
  @Optional() @Text(1024) readonly page?: string;
}
