import type { ClockSettings, Configuration, KeyPlace } from '@ledger';
import { CommandFault } from '../command.fault';
import { keysPlace } from './keys-place';
import { type LogPlace, logPlace, nameOfPlace } from './log-place';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly ledgerId?: string;
  readonly sourceIsStopped?: boolean;
  readonly keysFrom?: string;
  readonly keysTo?: string;
  readonly withoutKeys?: boolean;
}

export interface CopyPlan {
  readonly from: LogPlace;
  readonly to: LogPlace;
  /** Absent: the keys stay where they are. */
  readonly keys?: { readonly from: KeyPlace; readonly to: KeyPlace };
  /** Where a simulated clock keeps its place, where both are known. */
  readonly clock?: { readonly from: ClockSettings; readonly to: ClockSettings };
}

/** What was asked for, whole and without contradictions. Throws CommandFault. */
export function copyPlan(options: CopyOptions, configuration: Configuration): CopyPlan {
  const [from, to] = [logPlace(options.from, configuration), logPlace(options.to, configuration)];
  if (nameOfPlace(from) === nameOfPlace(to)) throw new CommandFault('the source and the target are the same');
  const keys = options.withoutKeys === true ? undefined : keysOf(options, from, to, configuration);
  const clock = { from: clockOf(from, keys?.from), to: clockOf(to, keys?.to) };
  return {
    ...{ from, to },
    ...(keys && { keys }),
    ...(clock.from && clock.to && { clock: { from: clock.from, to: clock.to } }),
  };
}

function keysOf({ keysFrom, keysTo }: CopyOptions, from: LogPlace, to: LogPlace, configuration: Configuration) {
  const placeOf = (text: string | undefined, log: LogPlace, option: string): KeyPlace => {
    if (text !== undefined) return keysPlace(text, configuration);
    if (log.engine === 'sqlite') return keysPlace(`files:${log.folder}`, configuration);
    throw new CommandFault(
      `keys are not kept on EventStoreDB: say ${option} files:FOLDER or postgres:URL, or else --without-keys`,
    );
  };
  const keys = { from: placeOf(keysFrom, from, '--keys-from'), to: placeOf(keysTo, to, '--keys-to') };
  if (to.engine === 'sqlite' && keys.to.keyStore === 'files' && keys.to.dataFolder !== to.folder) {
    throw new CommandFault(`a service looks for keys in files beside its log only: in ${to.folder}`);
  }
  return keys;
}

function clockOf(log: LogPlace, keys: KeyPlace | undefined): ClockSettings | undefined {
  if (log.engine === 'sqlite') {
    return { eventStore: 'sqlite', keyStore: 'files', dataFolder: log.folder, postgresSchema: '' };
  }
  return keys && { eventStore: log.engine, ...keys };
}
