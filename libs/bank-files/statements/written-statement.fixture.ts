import { toDecimalText } from '@domain';
import type { BankStatement, BankTransaction } from './bank-statement';

const element = (name: string, content: string | undefined) =>
  content === undefined ? '' : `<${name}>${content}</${name}>`;
const size = (amount: bigint) => (amount < 0n ? -amount : amount);
const currencyOf = ({ currency = '' }: BankStatement) => currency;

/** The statement as a bank might write it in camt.053, version 8. */
export function asCamt053(statement: BankStatement): Uint8Array {
  const money = (amount: bigint) =>
    `<Amt Ccy="${currencyOf(statement)}">${toDecimalText(size(amount), currencyOf(statement))}</Amt>` +
    element('CdtDbtInd', amount < 0n ? 'DBIT' : 'CRDT');
  const balance = (code: string, amount = 0n) =>
    element('Bal', `<Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${money(amount)}<Dt><Dt>2026-01-05</Dt></Dt>`);
  const party = ({ amount, counterpartyName }: BankTransaction) =>
    counterpartyName === undefined
      ? ''
      : element('RltdPties', element(amount < 0n ? 'Cdtr' : 'Dbtr', `<Pty><Nm>${counterpartyName}</Nm></Pty>`));
  const entry = (transaction: BankTransaction) =>
    `<Ntry>${money(transaction.amount)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${transaction.bookedOn}</Dt></BookgDt>${element(
      'AcctSvcrRef',
      transaction.bankReference,
    )}<NtryDtls><TxDtls>${element('Refs', element('EndToEndId', transaction.endToEndId ?? 'NOTPROVIDED'))}${party(
      transaction,
    )}${element('RmtInf', element('Ustrd', transaction.remittance))}</TxDtls></NtryDtls></Ntry>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt>
${element('Id', statement.statementId)}<Acct><Id><Othr>${element('Id', statement.account)}</Othr></Id>${element('Ccy', statement.currency)}</Acct>
${balance('OPBD', statement.openingBalance)}${balance('CLBD', statement.closingBalance)}
${statement.transactions.map(entry).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`,
  );
}

/** The statement as a bank might write it in MT940, with lines of at most 65 characters. */
export function asMt940(statement: BankStatement): Uint8Array {
  const digits = (amount: bigint) => {
    const text = toDecimalText(size(amount), currencyOf(statement)).replace('.', ',');
    return text.includes(',') ? text : `${text},`;
  };
  const day = (date: string) => date.slice(2).replaceAll('-', '');
  const balance = (tag: string, amount = 0n) =>
    `:${tag}:${amount < 0n ? 'D' : 'C'}260105${currencyOf(statement)}${digits(amount)}`;
  const lines = ({ bookedOn, amount, bankReference, ...told }: BankTransaction) => {
    const reference = bankReference === undefined ? '' : `//${bankReference}`;
    const words = `/EREF/${told.endToEndId ?? 'NOTPROVIDED'}/NAME/${told.counterpartyName ?? ''}/REMI/${told.remittance ?? ''}`;
    return [
      `:61:${day(bookedOn)}${bookedOn.slice(5).replace('-', '')}${amount < 0n ? 'D' : 'C'}${digits(amount)}NTRFNONREF${reference}`,
      `:86:${words.match(/.{1,65}/g)?.join('\r\n')}`,
    ];
  };
  return Buffer.from(
    [
      '{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:',
      ':20:STARTUMS',
      `:25:${statement.account}`,
      `:28C:${statement.statementId}`,
      balance('60F', statement.openingBalance),
      ...statement.transactions.flatMap(lines),
      balance('62F', statement.closingBalance),
      '-}',
      '',
    ].join('\r\n'),
  );
}

/** The transactions as a bank might list them: with a sign of their own, or a word for it. */
export function asCsv({ transactions }: BankStatement): Uint8Array {
  const rows = transactions.map(({ amount, currency, ...told }) => [
    told.bookedOn.split('-').reverse().join('.'),
    toDecimalText(amount, currency).replace('.', ','),
    currency,
    told.bankReference ?? '',
    told.endToEndId ?? '',
    told.counterpartyName ?? '',
    `"${told.remittance ?? ''}"`,
  ]);
  const header = ['Buchungstag', 'Betrag', 'Währung', 'Referenz', 'EndToEnd', 'Name', 'Verwendungszweck'];
  return Buffer.from([header, ...rows].map((row) => `${row.join(';')}\r\n`).join(''));
}
