import { AUTHORIZATION_DAYS_MAX } from '@domain';
import type { ExtendAuthorizationCommand } from '@ledger';
import { Integer, Moment, Optional } from '../validation/rules';
import { AtMostOneOf, SomeOf } from '../validation/together';
import { instant } from '../wire/instant';

@SomeOf('expiresAt', 'days')
@AtMostOneOf('expiresAt', 'days')
export class ExtendAuthorizationRequest {
  @Optional() @Moment() readonly expiresAt?: string;
  /** Of 24 hours each, from now on. */
  @Optional() @Integer(1, AUTHORIZATION_DAYS_MAX) readonly days?: number;
}

export function extension({ expiresAt, days }: ExtendAuthorizationRequest): ExtendAuthorizationCommand['input'] {
  return { until: expiresAt === undefined ? { days: days ?? 0 } : { expiresAt: instant(expiresAt) } };
}
