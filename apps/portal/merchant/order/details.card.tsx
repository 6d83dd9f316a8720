import { Text } from '@mantine/core';
import { Card } from '../../parts/card.view';
import { Moment } from '../../parts/moment.view';
import { useSession } from '../../session/use-session';
import { CustomerLink } from './customer-link.view';
import classes from './order.module.css';
import type { Order } from './order.queries';
import { Parcels } from './parcels.view';

/** Whose order it is, by which names it goes, and the customer's own page of it. */
export function DetailsCard({ order }: { readonly order: Order }) {
  const { customerId, merchantReferences, recordedAt, paymentTermDays, shippingInfo, orderId } = order;
  const { roles } = useSession();
  const details = {
    Placed: <Moment at={recordedAt} />,
    Customer: <Customer order={order} />,
    'Customer id': customerId,
    Reference: merchantReferences.reference1,
    'Second reference': merchantReferences.reference2,
    'Due after': `${paymentTermDays} days`,
    Parcels: shippingInfo.length > 0 && <Parcels parcels={shippingInfo} />,
  };
  return (
    <Card title="Details">
      <dl className={classes['details']}>
        {Object.entries(details)
          .filter(([, detail]) => detail)
          .map(([name, detail]) => (
            <Detail key={name} name={name} detail={detail} />
          ))}
      </dl>
      {(roles.includes('fulfilment') || roles.includes('finance')) && <CustomerLink orderId={orderId} />}
    </Card>
  );
}

function Detail({ name, detail }: { readonly name: string; readonly detail: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{detail}</dd>
    </>
  );
}

function Customer({ order: { customer } }: { readonly order: Order }) {
  const { name, email, erased } = (customer ?? {}) as Readonly<Record<string, unknown>>;
  if (erased === true) return <Text size="sm">erased</Text>;
  const known = [name, email].filter((each) => typeof each === 'string');
  return known.length === 0 ? '–' : known.join(', ');
}
