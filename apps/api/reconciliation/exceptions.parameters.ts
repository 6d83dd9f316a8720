import { EXCEPTION_KINDS } from '@domain';
import { BankFilesParameters } from '../bank-files/bank-files.parameters';
import { OneOf, Optional } from '../validation/rules';

const STATUSES = ['open', 'proposed', 'resolved'] as const;

export class ExceptionsParameters extends BankFilesParameters {
  @Optional() @OneOf(STATUSES) readonly status?: (typeof STATUSES)[number];
  @Optional() @OneOf(EXCEPTION_KINDS) readonly kind?: (typeof EXCEPTION_KINDS)[number];
}
