import { IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';
import { PayingSettings } from './paying.settings';
import { EnvironmentSetting } from './setting.decorator';

const hasProvider = ({ oidcIssuer }: DoorSettings) => oidcIssuer !== undefined;
/** A provider that is reached without HTTPS has to be on this machine: whoever stands between could be anybody. */
const ISSUER = /^(https:\/\/.|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/;

/** How people come in by a browser. */
export class DoorSettings extends PayingSettings {
  @EnvironmentSetting(
    'PUBLIC_URL',
    'Where browsers find the service, such as `https://ledger.example.com`. Cookies are then sent by HTTPS only, and links to customers are whole addresses. Absent: at the address that the call names.',
  )
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#\s]+$/, { message: '$property must be an address such as https://ledger.example.com' })
  readonly publicUrl?: string;

  @EnvironmentSetting(
    'TRUSTED_PROXIES',
    'Who stands in front of the service and is believed about where calls come from: addresses, networks, `loopback` or `uniquelocal`, with commas between. Absent: all calls of a proxy count as from one place.',
  )
  @IsOptional()
  @Matches(
    /^(loopback|linklocal|uniquelocal|[0-9A-Fa-f.:]+(\/\d{1,3})?)(, *(loopback|linklocal|uniquelocal|[0-9A-Fa-f.:]+(\/\d{1,3})?))*$/,
  )
  readonly trustedProxies?: string;

  @EnvironmentSetting('SESSION_TTL', 'How long somebody who signed in stays so.', '43200000')
  @IsInt()
  @Min(60_000)
  @Max(2_678_400_000)
  readonly sessionTtl: number;

  @EnvironmentSetting(
    'OIDC_ISSUER',
    'The OpenID Connect provider that people may sign in with, by its issuer: `https://login.example.com`. It has to know `/v1/session/oidc/callback` at `PUBLIC_URL` as a redirect address. Absent: keys only.',
  )
  @IsOptional()
  @Matches(ISSUER, { message: '$property must be an https address, or an http one on this machine' })
  readonly oidcIssuer?: string;

  @EnvironmentSetting('OIDC_CLIENT_ID', 'The id under which the provider knows the service. Needed with `OIDC_ISSUER`.')
  @ValidateIf(hasProvider)
  @IsString()
  @MinLength(1)
  readonly oidcClientId?: string;

  @EnvironmentSetting('OIDC_CLIENT_SECRET', 'The secret that goes with it; absent where the provider wants none.')
  @IsOptional()
  @IsString()
  readonly oidcClientSecret?: string;

  @EnvironmentSetting('OIDC_SCOPES', 'What the provider is asked for.', 'openid')
  @Matches(/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/)
  readonly oidcScopes: string;

  @EnvironmentSetting(
    'OIDC_ROLES_CLAIM',
    'The claim that names the roles of a person, as a list or as words: fulfilment, finance, auditor, admin; others are passed over. Dots lead into objects: `realm_access.roles`.',
    'roles',
  )
  @IsString()
  @MinLength(1)
  readonly oidcRolesClaim: string;

  @EnvironmentSetting(
    'OIDC_MERCHANT_CLAIM',
    'The claim that names the merchant of a person; `*` is the whole ledger. Nobody is let in without it.',
    'merchant',
  )
  @IsString()
  @MinLength(1)
  readonly oidcMerchantClaim: string;
}
