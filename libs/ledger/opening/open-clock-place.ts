import { clockPlaceFile } from '../clock/clock-place.file';
import { openPostgresClockPlace } from '../clock/postgres/postgres.clock-place';
import { type ClockPlace } from '../clock/simulated.clock';
import type { EngineSettings } from '../configuration/engine.settings';
import { keysDatabase } from './databases';

/** Where a simulated clock stands while nobody runs: instances that share their keys share their clock. */
export async function openClockPlace(
  settings: Pick<EngineSettings, 'keyStore' | 'dataFolder' | 'postgresUrl' | 'postgresSchema'> & {
    readonly clock: string;
  },
): Promise<ClockPlace> {
  const isShared = settings.keyStore === 'postgres' && settings.clock === 'simulated';
  return isShared ? openPostgresClockPlace(keysDatabase(settings)) : clockPlaceFile(settings.dataFolder);
}
