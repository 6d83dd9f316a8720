import { type PayoutAccount, toDecimalText } from '@domain';
import XmlBuilder from 'fast-xml-builder';
import { TRANSACTIONS_MAX } from '../limits';
import { readIsoDate } from '../values/read-date';
import { bankText, isBankIdentification } from './bank-text';
import type { OutgoingPayment, PaymentInitiation } from './payment-initiation';
import { compact, MINOR_UNITS_MAX, NAME_LENGTH_MAX, whyNoAccount, whyUnpayable } from './why-unpayable';

const REMITTANCE_LENGTH_MAX = 140;

const builder = new XmlBuilder({ format: true, ignoreAttributes: false, attributeNamePrefix: '@' });

/**
 * The ISO 20022 `pain.001.001.09` message, as XML in UTF-8. Without service level and charge bearer, which are what was
 * agreed with the bank. Throws RangeError for a message that no bank could carry out: ask `whyUnpayable` of each payment first.
 */
export function writePaymentInitiation(message: PaymentInitiation): string {
  assertPayable(message);
  const { messageId, createdAt, debtor, executionDate, currency, payments } = message;
  const sum = payments.reduce((total, { amount }) => total + amount, 0n);
  if (sum > MINOR_UNITS_MAX) throw new RangeError(`the message comes to ${sum} minor units, more than its sum can say`);
  const totals = { NbOfTxs: String(payments.length), CtrlSum: toDecimalText(sum, currency) };
  const debtorName = { Nm: bankText(debtor.name, NAME_LENGTH_MAX) };
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: { MsgId: messageId, CreDtTm: `${createdAt.slice(0, 19)}Z`, ...totals, InitgPty: debtorName },
        PmtInf: {
          PmtInfId: messageId,
          PmtMtd: 'TRF',
          // One entry for each payment, because a lump sum on the statement would say nothing about a single one.
          BtchBookg: 'false',
          ...totals,
          ReqdExctnDt: { Dt: executionDate },
          Dbtr: debtorName,
          DbtrAcct: account(debtor),
          DbtrAgt: bank(debtor) ?? { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
          CdtTrfTxInf: payments.map((payment) => transfer(payment, currency)),
        },
      },
    },
  });
}

function transfer({ endToEndId, amount, creditor, remittance }: OutgoingPayment, currency: string) {
  const agent = bank(creditor);
  const text = bankText(remittance, REMITTANCE_LENGTH_MAX);
  return {
    PmtId: { EndToEndId: endToEndId },
    Amt: { InstdAmt: { '@Ccy': currency, '#text': toDecimalText(amount, currency) } },
    ...(agent && { CdtrAgt: agent }),
    Cdtr: { Nm: bankText(creditor.name, NAME_LENGTH_MAX) },
    CdtrAcct: account(creditor),
    ...(text !== '' && { RmtInf: { Ustrd: text } }),
  };
}

function account({ iban, accountNumber }: PayoutAccount) {
  return { Id: iban === undefined ? { Othr: { Id: accountNumber } } : { IBAN: compact(iban) } };
}

function bank({ bic }: PayoutAccount) {
  return bic === undefined ? undefined : { FinInstnId: { BICFI: compact(bic) } };
}

function assertPayable({ messageId, debtor, executionDate, payments }: PaymentInitiation): void {
  const [first, last] = [1, TRANSACTIONS_MAX];
  if (!isBankIdentification(messageId)) throw new RangeError(`"${messageId}" is no message id that banks carry`);
  if (readIsoDate(executionDate) !== executionDate) throw new RangeError(`"${executionDate}" is no day`);
  if (payments.length < first || payments.length > last) {
    throw new RangeError(`a message has ${first} to ${last} payments, and this one ${payments.length}`);
  }
  const why = whyNoAccount(debtor) ?? payments.map(whyUnpayable).find((reason) => reason !== undefined);
  if (why !== undefined) throw new RangeError(why);
  if (new Set(payments.map(({ endToEndId }) => endToEndId)).size < payments.length) {
    throw new RangeError('two payments have the same end-to-end id');
  }
}
