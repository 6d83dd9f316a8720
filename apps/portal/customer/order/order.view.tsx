import { Button, Title } from '@mantine/core';
import { Card } from '../../parts/card.view';
import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';
import { Delivery } from './delivery.view';
import { Owed } from './owed.view';
import { Parcels } from './parcels.view';
import { Payments } from './payments.view';
import { ToCome } from './to-come.view';

/** The whole order, from what people ask first to what they keep. */
export function OrderView({ shown }: { readonly shown: ShownOrder }) {
  const { words, day, amount } = useSpoken();
  const { orderId, merchantId, currency, captures, shippingInfo, linkExpiresAt, erasedAt } = shown;
  return (
    <>
      <header className={classes['heading']}>
        <Title order={1} size="h2">
          {words.yourOrder}
        </Title>
        <p>
          <strong>{orderId}</strong> {words.orderFrom(merchantId)}
        </p>
        <p className={classes['small']}>
          {words.placedOn(day(shown.effectiveAt))} · {words.orderTotal} {amount(shown.orderAmount, currency)}
        </p>
        {erasedAt !== undefined && <p className={classes['note']}>{words.detailsErased(day(erasedAt))}</p>}
      </header>
      <Owed shown={shown} />
      {captures.map((delivery) => (
        <Delivery key={delivery.captureId} delivery={delivery} currency={currency} />
      ))}
      {shippingInfo.length > 0 && (
        <Card title={words.orderParcels} mb="md">
          <Parcels parcels={shippingInfo} />
        </Card>
      )}
      <ToCome shown={shown} />
      <Payments shown={shown} />
      <footer className={classes['small']}>
        <p>
          {words.linkGoodUntil(day(linkExpiresAt))} {words.keepToYourself}
        </p>
        <Button variant="default" className={classes['unprinted'] ?? ''} onClick={() => window.print()}>
          {words.print}
        </Button>
      </footer>
    </>
  );
}
