import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Moment } from '../../parts/moment.view';
import { wordsOf } from '../../parts/words-of';
import classes from '../finance.module.css';

interface OrderEventsProps {
  readonly orderId: string;
  readonly currency: string;
  /** The event that somebody came from. */
  readonly sequence: number;
}

/** Everything that happened to an order, with the one event marked that an entry came from, and what that one posted. */
export function OrderEvents({ orderId, currency, sequence }: OrderEventsProps) {
  const order = service.useQuery('get', '/v1/orders/{orderId}/steps', { params: { path: { orderId } } });
  return (
    <Asked query={order} what="the events">
      {({ steps }) => (
        <ol className={classes['steps']}>
          {steps.map((step) => (
            <Step key={step.revision} step={step} currency={currency} isThis={step.sequence === sequence} />
          ))}
        </ol>
      )}
    </Asked>
  );
}

interface StepProps {
  readonly step: Answer<'OrderSteps'>['steps'][number];
  readonly currency: string;
  readonly isThis: boolean;
}

function Step({ step: { type, recordedAt, sequence, postings }, currency, isThis }: StepProps) {
  return (
    <li data-this={isThis || undefined} aria-current={isThis || undefined}>
      <span className={classes['number']}>{sequence}</span>
      <span>{wordsOf(type)}</span>
      <span className={classes['when']}>
        <Moment at={recordedAt} />
      </span>
      {isThis && (
        <ul className={classes['postings']}>
          {postings.map(({ account, side, amount }) => (
            <li key={`${account}${side}`}>
              <span>
                {wordsOf(side)} {wordsOf(account).toLowerCase()}
              </span>
              <Amount of={amount} currency={currency} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
