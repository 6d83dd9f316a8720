import { Flag, Optional } from '../validation/rules';

export class RunSettlementsRequest {
  /** `true` tells what would be closed, and closes nothing. */
  @Optional() @Flag() readonly dryRun?: boolean;
}
