import { Moment } from '../../parts/moment.view';
import { calendarDayText } from '../../parts/moment-text';

interface MomentTextProps {
  readonly of: { readonly sequence: number; readonly at?: string; readonly final?: boolean };
  readonly effectiveTo?: string | undefined;
}

/** Of which moment an answer is true, and whether that may still change. */
export function MomentText({ of: { sequence, at, final }, effectiveTo }: MomentTextProps) {
  return (
    <>
      {sequence < 0 ? 'Before the first event' : `Up to event ${sequence.toLocaleString()}`}
      {at !== undefined && (
        <>
          , recorded by <Moment at={at} />
        </>
      )}
      {effectiveTo !== undefined && `, what took effect by ${calendarDayText(effectiveTo)}`}.
      {final === false && ' That time is not over: more may still be recorded in it.'}
    </>
  );
}
