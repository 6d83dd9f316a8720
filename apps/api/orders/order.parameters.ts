import { Integer, Optional, Text } from '../validation/rules';

/** Parameters of a question about what is now. */
export class AtLeastParameters {
  /** A `Ledger-Position`: the answer knows at least what was recorded up to there. */
  @Optional() @Text() readonly atLeast?: string;
}

/** Parameters of a question that can be asked for an earlier moment of the ledger. */
export class AsOfParameters extends AtLeastParameters {
  /** A sequence: the answer as it was behind that event. */
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly asOf?: number;
}
