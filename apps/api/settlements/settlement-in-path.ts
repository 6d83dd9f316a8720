import { isRefusal, type Refusal, refuse } from '@domain';
import type { CallRequest } from '../calls/call-request';
import { idIn } from '../calls/path-ids';
import { readQuestion } from '../calls/read-question';
import type { ParametersCheck } from '../validation/parameters-check';

const NUMBER = /^[1-9]\d{0,8}$/;

/** A question about the settlement that its address names. SETTLEMENT_NOT_FOUND for a number that none can have. */
export function readSettlementQuestion<Asked extends object>(request: CallRequest, check: ParametersCheck<Asked>) {
  const call = readQuestion(request, check);
  if (isRefusal(call)) return call;
  const named = settlementIn(call.ids);
  if (isRefusal(named)) return named;
  return { ...call.asked, ...named, merchantId: call.merchantId };
}

function settlementIn(
  ids: Readonly<Record<string, string>>,
): { readonly currency: string; readonly settlementNumber: number } | Refusal {
  const [currency, number] = [idIn(ids, 'currency'), idIn(ids, 'settlementNumber')];
  if (NUMBER.test(number)) return { currency, settlementNumber: Number(number) };
  return refuse('SETTLEMENT_NOT_FOUND', 'Settlements are numbered 1, 2, 3 ...', { currency, settlementNumber: number });
}
