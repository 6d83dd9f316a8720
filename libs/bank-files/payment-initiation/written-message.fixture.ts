import { type PayoutAccount } from '@domain';
import { readOrRefuse } from '../bank-file-refusal';
import { present } from '../values/present';
import { readAmount } from '../values/read-amount';
import { readXml } from '../xml/read-xml';
import { childrenOf, descend, textAt, type XmlElement } from '../xml/xml-element';
import type { PaymentInitiation } from './payment-initiation';

/** What a bank would understand of a message that we wrote, and the totals that it says. */
export function understood(xml: string): {
  message: PaymentInitiation;
  counts: bigint[];
  sums: (bigint | undefined)[];
} {
  const root = readOrRefuse((complain) => readXml(Buffer.from(xml), complain));
  if ('problem' in root) throw new Error(root.reason);
  const [header, batch] = [at(root, 'CstmrCdtTrfInitn', 'GrpHdr'), at(root, 'CstmrCdtTrfInitn', 'PmtInf')];
  const transfers = childrenOf(batch, 'CdtTrfTxInf');
  const currency = transfers[0] ? (at(transfers[0], 'Amt', 'InstdAmt').attributes['Ccy'] ?? '') : '';
  const totals = [header, batch];
  return {
    counts: totals.map((total) => BigInt(at(total, 'NbOfTxs').text)),
    sums: totals.map((total) => readAmount(at(total, 'CtrlSum').text, currency)),
    message: {
      messageId: at(header, 'MsgId').text,
      createdAt: at(header, 'CreDtTm').text.replace('Z', '.000Z'),
      debtor: accountOf(batch, 'Dbtr'),
      executionDate: at(batch, 'ReqdExctnDt', 'Dt').text,
      currency,
      payments: transfers.map((transfer) => ({
        endToEndId: at(transfer, 'PmtId', 'EndToEndId').text,
        amount: readAmount(at(transfer, 'Amt', 'InstdAmt').text, currency) ?? -1n,
        creditor: accountOf(transfer, 'Cdtr'),
        remittance: textAt(transfer, 'RmtInf/Ustrd') ?? '',
      })),
    },
  };
}

function accountOf(element: XmlElement, party: 'Dbtr' | 'Cdtr'): PayoutAccount {
  return present({
    name: at(element, party, 'Nm').text,
    iban: textAt(element, `${party}Acct/Id/IBAN`),
    accountNumber: textAt(element, `${party}Acct/Id/Othr/Id`),
    bic: textAt(element, `${party}Agt/FinInstnId/BICFI`),
  });
}

function at(element: XmlElement, ...path: readonly string[]): XmlElement {
  const found = descend(element, ...path);
  if (!found) throw new Error(`there is no ${path.join('/')}`);
  return found;
}
