import { type BankFileRefusal, type Complain, readOrRefuse } from '../bank-file-refusal';
import { TRANSACTIONS_MAX } from '../limits';
import { present } from '../values/present';
import { readAll } from '../values/read-all';
import { tidyText } from '../values/tidy-text';
import { readXml } from '../xml/read-xml';
import { childrenOf, descend, placeOf, textAt, type XmlElement } from '../xml/xml-element';
import { type PaymentStatus, STATUS_CODES } from './status-codes';

/** The bank's word about one payment, or about all that it says nothing else about. */
export interface StatusWord {
  readonly status: PaymentStatus;
  /** ISO 20022: `ACSC`, `RJCT` and so on. */
  readonly code: string;
  /** `ExternalStatusReason1Code`, such as `AC01`, or the bank's own. */
  readonly reasonCode?: string;
  readonly reasonText?: string;
}

export interface PaymentStatusReport {
  /** Of the message that it answers. */
  readonly messageId: string;
  /** Holds for every payment of the message that `payments` does not name. */
  readonly groupStatus?: StatusWord;
  readonly payments: readonly (StatusWord & { readonly endToEndId: string })[];
}

/** What an ISO 20022 `pain.002` file says, of any version: elements are known by their local names. */
export function readPaymentStatus(bytes: Uint8Array): PaymentStatusReport | BankFileRefusal {
  return readOrRefuse((complain) => {
    const root = readXml(bytes, complain);
    if (!root) return undefined;
    const report = descend(root, 'CstmrPmtStsRpt');
    if (!report) return complain(placeOf(root), 'it holds no CstmrPmtStsRpt', 'wrong-format');
    const group = descend(report, 'OrgnlGrpInfAndSts');
    const messageId = group && textAt(group, 'OrgnlMsgId');
    if (!group || messageId === undefined) return complain(placeOf(group ?? report), 'it has no OrgnlMsgId');
    // Our messages are one batch each, so that a word about the batch is a word about the message.
    const batches = childrenOf(report, 'OrgnlPmtInfAndSts');
    const batch = batches.find((each) => textAt(each, 'PmtInfSts'));
    if (batch && batches.length > 1) return complain(placeOf(batch), 'it speaks of one batch among several');
    const groupStatus = batch ? readWord(batch, 'PmtInfSts', complain) : readWord(group, 'GrpSts', complain);
    const payments = readPayments(batches, complain);
    return payments && { messageId, ...present({ groupStatus }), payments };
  });
}

function readPayments(batches: readonly XmlElement[], complain: Complain) {
  const transactions = batches.flatMap((each) => childrenOf(each, 'TxInfAndSts'));
  if (transactions.length > TRANSACTIONS_MAX) {
    return complain('the file', `it has more than ${TRANSACTIONS_MAX} payments`, 'too-large');
  }
  const seen = new Set<string>();
  return readAll(transactions, (transaction) => {
    const endToEndId = textAt(transaction, 'OrgnlEndToEndId');
    if (endToEndId === undefined) return complain(placeOf(transaction), 'it has no OrgnlEndToEndId');
    if (seen.has(endToEndId)) return complain(placeOf(transaction), `${endToEndId} was told before`);
    seen.add(endToEndId);
    const word = readWord(transaction, 'TxSts', complain);
    return word ? { endToEndId, ...word } : complain(placeOf(transaction), 'it has no TxSts');
  });
}

function readWord(element: XmlElement, member: string, complain: Complain): StatusWord | undefined {
  const code = textAt(element, member);
  if (code === undefined) return undefined;
  const status = Object.hasOwn(STATUS_CODES, code) ? STATUS_CODES[code] : undefined;
  if (!status) return complain(placeOf(element), `"${code}" is no ${member} that is known`);
  const reasons = childrenOf(element, 'StsRsnInf');
  const texts = reasons.flatMap((reason) => childrenOf(reason, 'AddtlInf').map(({ text }) => text));
  const [first] = reasons;
  return {
    status,
    code,
    ...present({
      reasonCode: first && textAt(first, 'Rsn/Cd', 'Rsn/Prtry'),
      reasonText: tidyText(texts.join(' ')),
    }),
  };
}
