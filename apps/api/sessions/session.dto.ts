import { Text } from '../validation/rules';

export class SignInRequest {
  /** `clk_<keyId>_<secret>`. */
  @Text() readonly apiKey: string;
}
