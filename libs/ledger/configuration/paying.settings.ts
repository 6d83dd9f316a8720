import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { EngineSettings } from './engine.settings';
import { EnvironmentSetting } from './setting.decorator';

/** The account that payouts are paid from. Without it everything works but payment files. */
export class PayingSettings extends EngineSettings {
  @EnvironmentSetting('PAYING_NAME', 'Who pays the payouts, as the bank knows them; absent: no payment files are made.')
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(70)
  readonly payingName?: string;

  @EnvironmentSetting('PAYING_IBAN', 'The account that payouts are paid from.')
  @IsOptional()
  @Matches(/^[A-Za-z]{2}[0-9A-Za-z ]{13,40}$/)
  readonly payingIban?: string;

  @EnvironmentSetting('PAYING_ACCOUNT_NUMBER', 'The same, where accounts have no IBAN.')
  @IsOptional()
  @IsString()
  @MaxLength(34)
  readonly payingAccountNumber?: string;

  @EnvironmentSetting('PAYING_BIC', 'The bank that holds it; absent: the bank knows.')
  @IsOptional()
  @Matches(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
  readonly payingBic?: string;
}
