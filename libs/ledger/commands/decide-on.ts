import { type DomainEvent, type Instant, isRefusal, REFUSALS, type Refusal, type RefusalCode, refuse } from '@domain';
import { NO_STREAM } from '@event-store';
import type { FoldedStream } from '../streams/folded-stream';
import type { StreamRules } from '../streams/stream-rules';
import type { CommandRequest } from './command-request';

/** Reasons that come before a changed revision, as the catalogue lists them. */
const BEFORE_PRECONDITION: ReadonlySet<RefusalCode> = new Set(
  (Object.keys(REFUSALS) as RefusalCode[]).slice(0, Object.keys(REFUSALS).indexOf('PRECONDITION_FAILED')),
);

/** What the rules say, with the revision the caller decided on as one more rule. */
export function decideOn<Command, Event extends DomainEvent, State>(
  rules: Pick<StreamRules<Command, Event, State>, 'decide' | 'revisionOf'>,
  request: CommandRequest<Command>,
  folded: FoldedStream<State> | undefined,
  recordedAt: Instant,
): readonly Event[] | Refusal {
  const command = request.command(recordedAt);
  const decision = rules.decide(command, folded?.state);
  const { ifMatch } = request;
  const revision = folded && (rules.revisionOf?.(command, folded.state) ?? folded.revision);
  if (ifMatch === undefined || ifMatch === (revision ?? NO_STREAM)) return decision;
  if (isRefusal(decision) && BEFORE_PRECONDITION.has(decision.refusal)) return decision;
  return refuse('PRECONDITION_FAILED', 'It is not at the revision that the command was decided on.', {
    requested: ifMatch,
    revision: revision ?? null,
  });
}
