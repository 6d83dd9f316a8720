import { Optional, Text } from '../validation/rules';

export class LiveFeedParameters {
  /** Where to begin without `Last-Event-ID`: a position, or `start`. */
  @Optional() @Text() readonly after?: string;
}
