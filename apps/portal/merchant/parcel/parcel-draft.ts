import type { Answer } from '../../client/service';

/** One parcel, as it is typed. */
export interface ParcelDraft {
  readonly carrier: string;
  readonly trackingNumber: string;
}

export const NO_PARCEL: ParcelDraft = { carrier: '', trackingNumber: '' };

/** What goes out of it; undefined where nothing was typed. */
export function parcelOf({ carrier, trackingNumber }: ParcelDraft): Answer<'ParcelRequest'> | undefined {
  const parcel = {
    ...(carrier.trim() !== '' && { carrier: carrier.trim() }),
    ...(trackingNumber.trim() !== '' && { trackingNumber: trackingNumber.trim() }),
  };
  return Object.keys(parcel).length > 0 ? parcel : undefined;
}
