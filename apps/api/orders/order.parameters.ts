import { Day, Integer, Moment, Optional, Text } from '../validation/rules';
import { AtMostOneOf } from '../validation/together';

/** Parameters of a question about what is now. */
export class AtLeastParameters {
  /** A `Ledger-Position`: the answer knows at least what was recorded up to there. */
  @Optional() @Text() readonly atLeast?: string;
}

/** Parameters of a question that can be asked for an earlier moment of the ledger. */
@AtMostOneOf('asOf', 'at')
export class MomentParameters extends AtLeastParameters {
  /** A sequence: the answer as it was behind that event. */
  @Optional() @Integer(0, Number.MAX_SAFE_INTEGER) readonly asOf?: number;
  /** The answer as it was before the first event that was recorded later than this. */
  @Optional() @Moment() readonly at?: string;
}

/** The same of a question about figures that take effect on days, which may not be those of their recording. */
export class EffectiveParameters extends MomentParameters {
  /** The last day in UTC: only what took effect by then, whenever it was recorded. */
  @Optional() @Day() readonly effectiveTo?: string;
}
