import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { PayingSettings } from './paying.settings';
import { EnvironmentSetting } from './setting.decorator';

/** How people come in by a browser. */
export class DoorSettings extends PayingSettings {
  @EnvironmentSetting(
    'PUBLIC_URL',
    'Where browsers find the service, such as `https://ledger.example.com`. Cookies are then sent by HTTPS only, and links to customers are whole addresses.',
  )
  @IsOptional()
  @Matches(/^https?:\/\/[^/?#\s]+$/, { message: '$property must be an address such as https://ledger.example.com' })
  readonly publicUrl?: string;

  @EnvironmentSetting('SESSION_TTL', 'How long somebody who signed in stays so.', '43200000')
  @IsInt()
  @Min(60_000)
  @Max(2_678_400_000)
  readonly sessionTtl: number;
}
