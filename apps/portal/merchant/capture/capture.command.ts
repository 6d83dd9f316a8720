import { type Answer, call } from '../../client/service';
import { type OrderCommand, said } from '../panel/order-command';
import { NO_PARCEL, type ParcelDraft, parcelOf } from '../parcel/parcel-draft';
import { TAKE_ALL, type TakeDraft, takeOf } from '../take/take-draft';

type Body = Answer<'CaptureOrderRequest'>;
export type CaptureAnswer = Answer<'CaptureAnswer'>;

const PATH = '/v1/orders/{orderId}/captures';

export const captureOrder: OrderCommand<Body, CaptureAnswer> = {
  name: 'capture',
  send: async (orderId, body, header) => said(await call.POST(PATH, { params: { path: { orderId }, header }, body })),
  preview: async (orderId, body) => {
    const asked = { path: { orderId }, query: { preview: true } };
    return said(await call.POST(PATH, { params: asked, body })).answer;
  },
};

/** The capture form. */
export interface CaptureDraft {
  readonly take: TakeDraft;
  readonly parcel: ParcelDraft;
  /** Gives back what remains after it. */
  readonly final: boolean;
}

export const CAPTURE_ALL: CaptureDraft = { take: TAKE_ALL, parcel: NO_PARCEL, final: false };

export function captureBody({ take, parcel, final }: CaptureDraft): Body | undefined {
  const taken = takeOf(take);
  if (!taken) return undefined;
  const sent = parcelOf(parcel);
  return { ...taken, ...(final && take.by !== 'full' && { final }), ...(sent && { shippingInfo: [sent] }) };
}
