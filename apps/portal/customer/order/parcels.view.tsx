import { Anchor } from '@mantine/core';
import type { Answer } from '../../client/service';
import classes from '../customer.module.css';
import { useSpoken } from '../words/spoken';

type Parcel = Answer<'Parcel'>;

/** Who carries what under which number, and where to follow it. */
export function Parcels({ parcels }: { readonly parcels: readonly Parcel[] }) {
  return (
    <ul className={classes['parcels']}>
      {parcels.map((parcel) => (
        <li className={classes['parcel']} key={`${parcel.carrier} ${parcel.trackingNumber} ${parcel.trackingUrl}`}>
          <OneParcel parcel={parcel} />
        </li>
      ))}
    </ul>
  );
}

function OneParcel({ parcel }: { readonly parcel: Parcel }) {
  const { carrier, method, trackingNumber, trackingUrl } = parcel;
  const { words } = useSpoken();
  const by = [carrier, method].filter((part) => part !== undefined).join(', ');
  return (
    <>
      {by !== '' && <span>{words.by(by)}</span>}
      {trackingNumber !== undefined && (
        <span className={classes['number']}>
          {words.trackingNumber} {trackingNumber}
        </span>
      )}
      {trackingUrl !== undefined && isWeb(trackingUrl) && (
        <Anchor href={trackingUrl} target="_blank" rel="noreferrer" size="sm" underline="always">
          {words.followParcel}
        </Anchor>
      )}
    </>
  );
}

/** A merchant wrote the address: nothing else than a page may open by it. */
function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
