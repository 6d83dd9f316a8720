import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { DoorSettings } from './door.settings';
import { EnvironmentSetting } from './setting.decorator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that can be configured, one environment variable each. Times are milliseconds unless named otherwise. */
export class Configuration extends DoorSettings {
  @EnvironmentSetting('PORT', 'The port the service listens on; 0 takes any free one.', '3000')
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port: number;

  @EnvironmentSetting('PROJECTOR_PORT', 'The port a projector tells its health and its metrics on.', '3001')
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly projectorPort: number;

  @EnvironmentSetting('HOST', 'The address the service, or a projector, listens on.', '127.0.0.1')
  @IsString()
  @MinLength(1)
  readonly host: string;

  @EnvironmentSetting(
    'CLOCK',
    '`system`, or `simulated`: it moves only when told. Chosen once, on an empty data folder.',
    'system',
  )
  @IsIn(['system', 'simulated'])
  readonly clock: 'system' | 'simulated';

  @EnvironmentSetting('CLOCK_START', 'Where a simulated clock of an empty data folder starts; absent: now.')
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly clockStart?: string;

  @EnvironmentSetting(
    'CLOCK_SKEW_MAX',
    'How far the clock may stand behind the last event before the service is not ready.',
    '2000',
  )
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  readonly clockSkewMax: number;

  @EnvironmentSetting('LOG_LEVEL', 'How much the service writes to its log.', 'info')
  @IsIn(LOG_LEVELS)
  readonly logLevel: (typeof LOG_LEVELS)[number];

  @EnvironmentSetting('RATE_LIMIT_PER_SECOND', 'Requests per second and API key; 0 sets no limit.', '0')
  @IsInt()
  @Min(0)
  readonly rateLimitPerSecond: number;

  @EnvironmentSetting('CACHE_BYTES_MAX', 'Memory for folded orders, in bytes.', '67108864')
  @IsInt()
  @Min(1_048_576)
  readonly cacheBytesMax: number;

  @EnvironmentSetting(
    'LATE_APPEND_WAIT',
    'How long an append that got no answer may still land: so long a retried command is answered as unknown, not refused. The client of EventStoreDB lets its server try for 10 s.',
    '12000',
  )
  @IsInt()
  @Min(0)
  @Max(600_000)
  readonly lateAppendWait: number;

  @EnvironmentSetting('AT_LEAST_WAIT_MAX', 'How long a question waits for a view to reach its `atLeast`.', '5000')
  @IsInt()
  @Min(0)
  @Max(60_000)
  readonly atLeastWaitMax: number;

  @EnvironmentSetting(
    'PROJECTION_LAG_MAX',
    'How many events the views may be behind before the service is not ready.',
    '100000',
  )
  @IsInt()
  @Min(1)
  readonly projectionLagMax: number;

  @EnvironmentSetting(
    'SETTLEMENT_EVERY',
    'How often cut-offs that have passed are looked for; 0: settlements are closed only when somebody asks for a run.',
    '5000',
  )
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  readonly settlementEvery: number;

  @EnvironmentSetting(
    'BOOKS_CHECK',
    'Whether settlements and books are derived anew from the log all the time, and held against it: `on` or `off`. Takes up to a fifth of a core, and about 0.5 KB of memory for each capture.',
    'on',
  )
  @IsIn(['on', 'off'])
  readonly booksCheck: 'on' | 'off';

  @EnvironmentSetting(
    'HEAD_EVERY',
    'How often a head of the whole log is signed; 0 signs none but on demand.',
    '86400000',
  )
  @IsInt()
  @Min(0)
  @Max(2_678_400_000)
  readonly headEvery: number;

  @EnvironmentSetting(
    'HEAD_FILE_TARGET',
    'A folder outside the data folder, best on another machine, where each signed head is written as a file of its own and never overwritten. The last one there is held against the log.',
  )
  @IsOptional()
  @IsString()
  readonly headFileTarget?: string;

  @EnvironmentSetting(
    'HEAD_HTTP_TARGET',
    'An address that each signed head is sent to by POST, as JSON, at least once.',
  )
  @IsOptional()
  @Matches(/^https?:\/\/./, { message: '$property must be an address that begins with http:// or https://' })
  readonly headHttpTarget?: string;

  @EnvironmentSetting(
    'ACCESS_LOG',
    'Whether the log is told who looked at personal data, books and histories: `on` or `off`.',
    'on',
  )
  @IsIn(['on', 'off'])
  readonly accessLog: 'on' | 'off';

  @EnvironmentSetting(
    'EXPIRIES_PER_SECOND',
    'How many authorizations the clock lets expire in a second at most.',
    '200',
  )
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly expiriesPerSecond: number;

  @EnvironmentSetting('SHUTDOWN_WAIT_MAX', 'How long a stop waits for what is under way.', '10000')
  @IsInt()
  @Min(0)
  @Max(600_000)
  readonly shutdownWaitMax: number;
}
