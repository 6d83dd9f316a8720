import { RESOLUTIONS } from '@domain';
import { OneOf, Optional, Text } from '../validation/rules';

export class ProposeResolutionRequest {
  @OneOf(RESOLUTIONS) readonly resolution: (typeof RESOLUTIONS)[number];
  @Text() readonly reason: string;
}

export class RejectResolutionRequest {
  @Optional() @Text() readonly reason?: string;
}
