import { type ErasedKey, type Erasure, type ErasureCommand, type ErasureEvent, isRefusal, type Refusal } from '@domain';
import type { KeyEntry, KeySubject } from '@event-store';
import { FoldedStreams } from '../../streams/folded-streams';
import type { FoldedStreamsCache } from '../../streams/folded-streams.cache';
import { erasureRules } from '../../streams/stream-rules';
import type { CommandContext } from '../command-context';
import { type Asked, type CommandRequest, commandRequest } from '../command-request';
import { composeStreamCommands } from '../compose-commands';
import { decideOn } from '../decide-on';
import { decisionTime } from '../decision-time';
import type { StreamAnswer } from '../stream-answer';
import type { CommandWorld, StreamCommands } from '../stream-commands';

export type ErasureAnswer = StreamAnswer<ErasureEvent, Erasure> | Refusal;

/** What a command needs to be made of, once it is known which keys there were. */
export interface ErasureAsked extends Omit<Asked<ErasureCommand>, 'make'> {
  readonly subject: KeySubject;
  make(given: Parameters<Asked<ErasureCommand>['make']>[0], keys: readonly ErasedKey[]): ErasureCommand;
}

/**
 * Destroys first, and tells the log afterwards: a crash in between leaves texts that nobody can read, and the same
 * command, sent again, tells. The other way round the log would call something erased that can still be read.
 */
export class Erasing {
  private readonly commands: StreamCommands<ErasureCommand, ErasureEvent, Erasure>;
  /** What was erased, as the streams say. */
  readonly streams: FoldedStreams<ErasureEvent, Erasure>;

  constructor(
    private readonly world: CommandWorld,
    cache: FoldedStreamsCache,
  ) {
    this.commands = composeStreamCommands(world, cache, erasureRules);
    this.streams = new FoldedStreams(world.ledger.store, cache, erasureRules);
  }

  async erase(context: CommandContext, asked: ErasureAsked): Promise<ErasureAnswer> {
    const { personalKeys, erasureList } = this.world.ledger;
    let keys = await personalKeys.entriesOf(asked.subject);
    const request = commandRequest<ErasureCommand>(context, {
      ...asked,
      make: (given) => asked.make(given, keys.map(toldKey)),
    });
    if (isRefusal(request)) return request;
    if (await this.wouldBeRecorded(request)) {
      erasureList.append(keys.filter(({ wrapped }) => wrapped !== undefined));
      await personalKeys.destroy(asked.subject);
      // Whoever gave something new meanwhile has a new key, which this erasure does not touch.
      keys = (await personalKeys.entriesOf(asked.subject)).filter(({ wrapped }) => wrapped === undefined);
    }
    return this.commands.execute(request);
  }

  /** A command that is refused destroys nothing, nor does one that was answered before: a retry must not erase what came since. */
  private async wouldBeRecorded(request: CommandRequest<ErasureCommand>): Promise<boolean> {
    const folded = await this.streams.fresh(request.stream);
    if (folded?.keys.has(request.key)) return false;
    return !isRefusal(decideOn(erasureRules, request, folded, decisionTime(this.world.ledger.clock, folded)));
  }
}

function toldKey({ keyId, generation }: KeyEntry): ErasedKey {
  return { keyId, generation };
}
