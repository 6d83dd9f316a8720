import { Anchor, Text } from '@mantine/core';
import { parcelsText } from './event-words';
import type { Order } from './order.queries';

/** Who carries what, with a way to look where it is. */
export function Parcels({ parcels }: { readonly parcels: Order['shippingInfo'] }) {
  return parcels.map((parcel) => {
    const text = parcelsText([parcel]) ?? 'Parcel';
    return (
      <Text size="sm" key={`${text} ${parcel.trackingUrl}`}>
        {parcel.trackingUrl === undefined ? (
          text
        ) : (
          <Anchor href={parcel.trackingUrl} target="_blank" rel="noreferrer" size="sm">
            {text}
          </Anchor>
        )}
      </Text>
    );
  });
}
