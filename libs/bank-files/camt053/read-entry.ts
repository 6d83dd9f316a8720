import type { Complain } from '../bank-file-refusal';
import type { FoundTransaction } from '../statements/complete-statements';
import { present } from '../values/present';
import { readIsoDate } from '../values/read-date';
import { tidyText } from '../values/tidy-text';
import { childrenOf, descend, placeOf, textAt, type XmlElement } from '../xml/xml-element';
import { type Money, readMoney, readSigned, signOf } from './read-money';

/**
 * The transactions of one `Ntry`: one for each `TxDtls` where these tell amounts that sum to the entry, else one for the
 * whole of it. A part that the bank did not put a number on is never guessed.
 */
export function readEntry(entry: XmlElement, complain: Complain): FoundTransaction[] | undefined {
  const status = textAt(entry, 'Sts/Cd', 'Sts');
  if (status === undefined) return complain(placeOf(entry), 'it has no Sts');
  if (status !== 'BOOK') return [];
  const whole = readMoney(entry, complain);
  const day = textAt(entry, 'BookgDt/Dt', 'BookgDt/DtTm');
  const bookedOn = day === undefined ? undefined : readIsoDate(day);
  if (!whole) return undefined;
  if (bookedOn === undefined) return complain(placeOf(entry), `"${day ?? ''}" is no booking day`);

  const details = childrenOf(entry, 'NtryDtls').flatMap((list) => childrenOf(list, 'TxDtls'));
  const sole = details.length === 1 ? details[0] : undefined;
  const parts = sole ? [whole] : partsOf(whole, details, entry, complain);
  if (!parts) return undefined;
  const said = { bookedOn, place: placeOf(entry) };
  if (parts.length === 0) return [{ ...said, ...whole, ...wordsOf(entry, undefined, whole.amount) }];
  return parts.map((part, index) => ({ ...said, ...part, ...wordsOf(entry, details[index], part.amount) }));
}

/** What each detail comes to, in the currency of the entry; empty where they do not tell, or not exactly. */
function partsOf(
  whole: Money,
  details: readonly XmlElement[],
  entry: XmlElement,
  complain: Complain,
): Money[] | undefined {
  const parts: Money[] = [];
  for (const detail of details) {
    const amounts = [descend(detail, 'Amt'), descend(detail, 'AmtDtls', 'TxAmt', 'Amt')];
    const amount = amounts.find((element) => element?.attributes['Ccy'] === whole.currency);
    if (!amount) return [];
    const sign = signOf(descend(detail, 'CdtDbtInd') ? detail : entry, complain);
    const part = sign && readSigned(amount, sign, complain);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts.reduce((sum, { amount }) => sum + amount, 0n) === whole.amount ? parts : [];
}

const NOT_PROVIDED = /^NOT ?PROVIDED$/i;

function wordsOf(entry: XmlElement, detail: XmlElement | undefined, amount: bigint) {
  const told = (...paths: readonly string[]) => {
    const text = detail && textAt(detail, ...paths);
    return text === undefined ? undefined : tidyText(text);
  };
  const endToEndId = told('Refs/EndToEndId');
  const other = amount < 0n ? 'Cdtr' : 'Dbtr';
  return present({
    bankReference: told('Refs/AcctSvcrRef') ?? tidyText(textAt(entry, 'AcctSvcrRef', 'NtryRef') ?? ''),
    endToEndId: endToEndId !== undefined && NOT_PROVIDED.test(endToEndId) ? undefined : endToEndId,
    remittance: remittanceOf(detail) ?? tidyText(textAt(entry, 'AddtlNtryInf') ?? ''),
    counterpartyName: told(`RltdPties/${other}/Nm`, `RltdPties/${other}/Pty/Nm`),
    returnReason: told('RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry'),
  });
}

/** Free text and the references of structured remittance, one after the other. */
function remittanceOf(detail: XmlElement | undefined): string | undefined {
  const remittance = detail && descend(detail, 'RmtInf');
  if (!remittance) return undefined;
  const free = childrenOf(remittance, 'Ustrd').map(({ text }) => text);
  const structured = childrenOf(remittance, 'Strd').flatMap((part) => [
    textAt(part, 'CdtrRefInf/Ref'),
    ...childrenOf(part, 'RfrdDocInf').map((document) => textAt(document, 'Nb')),
    ...childrenOf(part, 'AddtlRmtInf').map(({ text }) => text),
  ]);
  return tidyText([...free, ...structured.filter((text) => text !== undefined)].join(' '));
}
