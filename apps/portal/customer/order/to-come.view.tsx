import { Card } from '../../parts/card.view';
import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';
import { Lines } from './lines.view';

/** What was ordered and has not come, or why it will not. */
export function ToCome({ shown: { stillToCome, ended, expiryPending, currency } }: { readonly shown: ShownOrder }) {
  const { words } = useSpoken();
  return (
    <Card title={words.stillToCome} mb="md">
      {ended !== undefined && <p className={classes['calm']}>{words.ended[ended]}</p>}
      {ended === undefined && stillToCome.length === 0 && <p className={classes['calm']}>{words.nothingToCome}</p>}
      {expiryPending && stillToCome.length > 0 && <p className={classes['note']}>{words.expiryPending}</p>}
      {stillToCome.length > 0 && <Lines lines={stillToCome} currency={currency} />}
    </Card>
  );
}
