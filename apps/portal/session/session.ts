import type { Answer } from '../client/service';

/** Who is signed in here, and what for. `merchantId` is null for somebody of the whole ledger, who names a merchant. */
export type Session = Answer<'Session'>;

export type Role = Session['roles'][number];

/** The ways to sign in that the service offers beside a key. */
export interface SignInOffer {
  readonly oidc: boolean;
  readonly demo: readonly { readonly name: string; readonly href: string }[];
}
