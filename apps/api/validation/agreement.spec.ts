import 'reflect-metadata';
import fc from 'fast-check';
import { AdjustmentRequest, RejectAdjustmentRequest } from '../adjustments/adjustment.dto';
import { BulkCaptureRequest } from '../bulk-captures/bulk-capture.dto';
import { CaptureOrderRequest } from '../captures/capture-order.dto';
import { ExtendDueDateRequest } from '../captures/extend-due-date.dto';
import { FailureRequest } from '../captures/failure.dto';
import { AdvanceClockRequest } from '../clock/advance-clock.dto';
import { CustomerLinkRequest } from '../customer-pages/customer-link.dto';
import { MerchantDepositRequest } from '../deposits/merchant-deposit.dto';
import { AuthorizeOrderRequest } from '../orders/authorize-order.dto';
import { ExtendAuthorizationRequest } from '../orders/extend-authorization.dto';
import { MerchantReferencesRequest } from '../orders/merchant-references.dto';
import { AddShippingInfoRequest } from '../orders/shipping-info.dto';
import { UpdateOrderRequest } from '../orders/update-order.dto';
import { PaybackRequest } from '../paybacks/pay-customer-back.dto';
import { CustomerPaymentRequest } from '../payments/record-customer-payment.dto';
import { PayoutAccountRequest } from '../payout-accounts/payout-account.dto';
import { BankFailureRequest, BankWordRequest } from '../payouts/bank-word.dto';
import { RefundOrderRequest } from '../refunds/refund-order.dto';
import { SignInRequest } from '../sessions/session.dto';
import { RunSettlementsRequest } from '../settlements/run-settlements.dto';
import { MerchantTermsRequest } from '../terms/merchant-terms.dto';
import { RejectWriteOffRequest, WriteOffRequest } from '../write-offs/write-off.dto';
import { compile } from './body-check';
import { explainBody } from './explain-body';
import { bodyOf, strange } from './generated-bodies.suite';
import { requestSchemas } from './request-schemas';

const REQUESTS = [
  AuthorizeOrderRequest,
  UpdateOrderRequest,
  ExtendAuthorizationRequest,
  AddShippingInfoRequest,
  MerchantReferencesRequest,
  CaptureOrderRequest,
  BulkCaptureRequest,
  RefundOrderRequest,
  FailureRequest,
  ExtendDueDateRequest,
  CustomerPaymentRequest,
  PaybackRequest,
  WriteOffRequest,
  RejectWriteOffRequest,
  AdvanceClockRequest,
  MerchantTermsRequest,
  PayoutAccountRequest,
  BankWordRequest,
  BankFailureRequest,
  AdjustmentRequest,
  RejectAdjustmentRequest,
  MerchantDepositRequest,
  RunSettlementsRequest,
  SignInRequest,
  CustomerLinkRequest,
];

describe.each(REQUESTS)('the two readings of %p', (request) => {
  const fits = compile(request);
  const schemas = requestSchemas(request);
  const agree = (body: unknown) => {
    const explained = explainBody(request, body);
    expect({ body, fits: fits(body), explained }).toMatchObject({ fits: explained.length === 0 });
    return explained.length === 0;
  };

  it('agree on bodies that are nearly right, and both kinds are met', () => {
    const met = { good: 0, bad: 0 };
    fc.assert(
      fc.property(bodyOf(schemas, request.name), (body) => void met[agree(body) ? 'good' : 'bad']++),
      {
        numRuns: 400,
      },
    );
    expect(met.good).toBeGreaterThan(20);
    expect(met.bad).toBeGreaterThan(20);
  });

  it('agree on bodies of any shape', () => {
    fc.assert(
      fc.property(strange, (body) => void agree(body)),
      { numRuns: 100 },
    );
  });
});
