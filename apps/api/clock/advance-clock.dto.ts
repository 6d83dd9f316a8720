import { Moment } from '../validation/rules';

export class AdvanceClockRequest {
  /** The new time; never before the present one. */
  @Moment() readonly to: string;
}
