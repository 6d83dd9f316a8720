import { type Answer, call } from '../../client/service';
import { type OrderCommand, said } from '../panel/order-command';
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
  readonly carrier: string;
  readonly trackingNumber: string;
  /** Gives back what remains after it. */
  readonly final: boolean;
}

export const CAPTURE_ALL: CaptureDraft = { take: TAKE_ALL, carrier: '', trackingNumber: '', final: false };

/** What goes out; undefined while the form does not say enough. */
export function captureBody({ take, carrier, trackingNumber, final }: CaptureDraft): Body | undefined {
  const taken = takeOf(take);
  if (!taken) return undefined;
  const parcel = {
    ...(carrier.trim() !== '' && { carrier: carrier.trim() }),
    ...(trackingNumber.trim() !== '' && { trackingNumber: trackingNumber.trim() }),
  };
  return {
    ...taken,
    ...(final && take.by !== 'full' && { final }),
    ...(Object.keys(parcel).length > 0 && { shippingInfo: [parcel] }),
  };
}
