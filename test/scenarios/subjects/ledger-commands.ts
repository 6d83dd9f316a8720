import type { Refusal } from '@domain';
import type { CommandAnswer, CommandContext } from '@ledger';
import * as ledger from '@ledger';
import type { Command } from '@nestjs/cqrs';
import type { SaidCommand } from '../reading/step';

/** The Nest command of each command that the tables can say. */
export function ledgerCommand(context: CommandContext, said: SaidCommand): Command<CommandAnswer | Refusal> {
  switch (said.type) {
    case 'AuthorizeOrder':
      return new ledger.AuthorizeOrderCommand(context, without(said));
    case 'CaptureOrder':
      return new ledger.CaptureOrderCommand(context, without(said));
    case 'UpdateOrder':
      return new ledger.UpdateOrderCommand(context, without(said));
    case 'ReleaseRemainingAuthorization':
      return new ledger.ReleaseRemainingAuthorizationCommand(context);
    case 'ExtendAuthorization':
      return new ledger.ExtendAuthorizationCommand(context, without(said));
    case 'CancelOrder':
      return new ledger.CancelOrderCommand(context);
    case 'RefundOrder':
      return new ledger.RefundOrderCommand(context, without(said));
    case 'FailCapture':
      return new ledger.FailCaptureCommand(context, without(said));
    case 'FailRefund':
      return new ledger.FailRefundCommand(context, without(said));
    case 'AddShippingInfo':
      return new ledger.AddShippingInfoCommand(context, without(said));
    case 'UpdateMerchantReferences':
      return new ledger.UpdateMerchantReferencesCommand(context, without(said));
    case 'RecordCustomerPayment':
      return new ledger.RecordCustomerPaymentCommand(context, without(said));
    case 'ReverseCustomerPayment':
      return new ledger.ReverseCustomerPaymentCommand(context, without(said));
    case 'PayCustomerBack':
      return new ledger.PayCustomerBackCommand(context, without(said));
    case 'ProposeReceivableWriteOff':
      return new ledger.ProposeReceivableWriteOffCommand(context, without(said));
    case 'ApproveReceivableWriteOff':
      return new ledger.ApproveReceivableWriteOffCommand(context, without(said));
    case 'RejectReceivableWriteOff':
      return new ledger.RejectReceivableWriteOffCommand(context, without(said));
    case 'ExtendDueDate':
      return new ledger.ExtendDueDateCommand(context, without(said));
    case 'ExpireAuthorization':
      throw new Error('only the clock lets an authorization expire');
  }
}

function without<Said extends SaidCommand>({ type: _, ...input }: Said): Omit<Said, 'type'> {
  return input;
}
