import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';
import { EnvironmentSetting } from './setting.decorator';

const isOnEventStoreDb = ({ eventStore }: EngineSettings) => eventStore === 'eventstoredb';
const isGiven = (_: EngineSettings, value: unknown) => value !== undefined;
const needsPostgres = ({ readModels, keyStore }: EngineSettings) =>
  readModels === 'postgres' || keyStore === 'postgres';
/** Keys that several instances use must not be made by one of them. */
const isKeyNeeded = (settings: EngineSettings, value: unknown) =>
  settings.keyStore === 'postgres' || isGiven(settings, value);

/** Where the log, the views and the keys are kept. */
export class EngineSettings {
  @EnvironmentSetting('DATA_FOLDER', 'Where whatever is kept in files is kept.', './data')
  @IsString()
  @MinLength(1)
  readonly dataFolder: string;

  @EnvironmentSetting(
    'EVENT_STORE',
    'The engine of the log: `sqlite` in the data folder, `eventstoredb`, or `memory`, which forgets all.',
    'sqlite',
  )
  @IsIn(['sqlite', 'eventstoredb', 'memory'])
  readonly eventStore: 'sqlite' | 'eventstoredb' | 'memory';

  @EnvironmentSetting(
    'READ_MODELS',
    'The engine of the views: `sqlite` in the data folder, `postgres`, or `memory`. On `eventstoredb` with `postgres`, projectors keep them; else the service does.',
    'sqlite',
  )
  @IsIn(['sqlite', 'postgres', 'memory'])
  readonly readModels: 'sqlite' | 'postgres' | 'memory';

  @EnvironmentSetting(
    'KEY_STORE',
    'Where the API keys and the keys of personal data are kept: `files` in the data folder, or `postgres` for several instances. A log in memory keeps its own.',
    'files',
  )
  @IsIn(['files', 'postgres'])
  readonly keyStore: 'files' | 'postgres';

  @EnvironmentSetting(
    'EVENTSTOREDB_URL',
    'The connection string, with nodes, user, password and `tlsCAFile`: `esdb://...`. Needed with `EVENT_STORE=eventstoredb`.',
  )
  @ValidateIf(isOnEventStoreDb)
  @Matches(/^esdb(\+discover)?:\/\/./, { message: '$property must be a connection string that begins with esdb://' })
  readonly eventStoreDbUrl?: string;

  @EnvironmentSetting(
    'LEDGER_ID',
    'The ledger, a UUID: its streams begin with it, so that several ledgers share a cluster. Needed with `EVENT_STORE=eventstoredb`; else a new ledger makes its own.',
  )
  @ValidateIf((settings, value) => isOnEventStoreDb(settings) || isGiven(settings, value))
  @IsUUID()
  readonly ledgerId?: string;

  @EnvironmentSetting(
    'APPEND_TIMEOUT',
    'How long EventStoreDB may take to answer an append before the caller is told that the outcome is unknown.',
    '2000',
  )
  @IsInt()
  @Min(100)
  @Max(60_000)
  readonly appendTimeout: number;

  @EnvironmentSetting(
    'POSTGRES_URL',
    'The connection string: `postgres://...`. Needed with `READ_MODELS=postgres` or `KEY_STORE=postgres`.',
  )
  @ValidateIf(needsPostgres)
  @Matches(/^postgres(ql)?:\/\/./, { message: '$property must be a connection string that begins with postgres://' })
  readonly postgresUrl?: string;

  @EnvironmentSetting(
    'POSTGRES_SCHEMA',
    'The schema of the views; the keys are in one of their own, with `_keys` behind the name.',
    'capture_ledger',
  )
  @Matches(/^[a-z_][a-z0-9_]{0,40}$/)
  readonly postgresSchema: string;

  @EnvironmentSetting('LEASE_TTL', 'How long a projector that has fallen silent keeps its share of the work.', '5000')
  @IsInt()
  @Min(500)
  @Max(60_000)
  readonly leaseTtl: number;

  @EnvironmentSetting(
    'MASTER_KEY',
    'Wraps the keys of personal data: 32 bytes in base64. Absent: made at the first start and kept in the data folder. Needed with `KEY_STORE=postgres`.',
  )
  @ValidateIf(isKeyNeeded)
  @IsString()
  readonly masterKey?: string;

  @EnvironmentSetting(
    'MASTER_KEY_PREVIOUS',
    'Opens the keys that `MASTER_KEY` does not: the one before it, or the one to come, while `auditor keys rotate-master` wraps them anew.',
  )
  @IsOptional()
  @IsString()
  readonly masterKeyPrevious?: string;

  @EnvironmentSetting(
    'ERASURE_LIST',
    'A file that names every erased key, beside what the key store and the log say: kept apart from both, it erases again what old copies of both would bring back. Absent: `erasures.ndjson` in the data folder, where the keys are in files.',
  )
  @IsOptional()
  @IsString()
  readonly erasureList?: string;

  @EnvironmentSetting(
    'SIGNING_KEY',
    'Signs the heads of the log: Ed25519, PKCS 8 in DER, base64. Absent: made at the first start and kept in the data folder. Needed with `KEY_STORE=postgres`.',
  )
  @ValidateIf(isKeyNeeded)
  @IsString()
  readonly signingKey?: string;

  @EnvironmentSetting(
    'SIGNING_KEY_PREVIOUS',
    'The signing key before this one, in the same form: with it the ledger takes over the new key at its next start, and says so in the log. Not needed any more after that.',
  )
  @ValidateIf(isGiven)
  @IsString()
  readonly signingKeyPrevious?: string;
}
