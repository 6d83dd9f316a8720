import { type Answer, call } from '../../client/service';
import { type OrderCommand, said } from '../panel/order-command';
import { TAKE_ALL, type TakeDraft, takeOf } from '../take/take-draft';

type Body = Answer<'RefundOrderRequest'>;
export type RefundAnswer = Answer<'RefundAnswer'>;

const PATH = '/v1/orders/{orderId}/refunds';

export const refundOrder: OrderCommand<Body, RefundAnswer> = {
  name: 'refund',
  send: async (orderId, body, header) => said(await call.POST(PATH, { params: { path: { orderId }, header }, body })),
  preview: async (orderId, body) => {
    const asked = { path: { orderId }, query: { preview: true } };
    return said(await call.POST(PATH, { params: asked, body })).answer;
  },
};

/** The refund form. */
export interface RefundDraft {
  readonly take: TakeDraft;
  /** Left out: the oldest capture first. */
  readonly captureId?: string;
  readonly fee?: { readonly amount?: bigint; readonly taxAmount?: bigint };
  readonly reference: string;
  readonly description: string;
}

export const REFUND_ALL: RefundDraft = { take: TAKE_ALL, reference: '', description: '' };

export function refundBody({ take, captureId, fee, reference, description }: RefundDraft): Body | undefined {
  const taken = takeOf(take);
  if (!taken) return undefined;
  return {
    ...taken,
    ...(captureId !== undefined && { captureId }),
    ...(fee?.amount !== undefined && { returnFee: { amount: fee.amount, taxAmount: fee.taxAmount ?? 0n } }),
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(description.trim() !== '' && { description: description.trim() }),
  };
}
