import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Moment } from '../../parts/moment.view';
import { wordsOf } from '../../parts/words-of';
import classes from '../finance.module.css';

/** As much of an event as says what happened when. */
interface HistoryEvent {
  readonly sequence: number;
  readonly type: string;
  readonly recordedAt: string;
}

interface OrderEventsProps {
  readonly orderId: string;
  /** The event that is looked for. */
  readonly sequence: number;
}

/** Everything that happened to an order, with the one event marked that somebody came from. */
export function OrderEvents({ orderId, sequence }: OrderEventsProps) {
  const history = service.useQuery('get', '/v1/orders/{orderId}/history', { params: { path: { orderId } } });
  return (
    <Asked query={history} what="the events">
      {({ events }) => (
        <ol className={classes['steps']}>
          {(events as unknown as readonly HistoryEvent[]).map((event) => (
            <li
              key={event.sequence}
              data-this={event.sequence === sequence || undefined}
              aria-current={event.sequence === sequence || undefined}
            >
              <span className={classes['number']}>{event.sequence}</span>
              <span>{wordsOf(event.type)}</span>
              <span className={classes['when']}>
                <Moment at={event.recordedAt} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}
