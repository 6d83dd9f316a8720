import { type BankFileRefusal, type Complain, readOrRefuse } from '../bank-file-refusal';
import type { BankStatement } from '../statements/bank-statement';
import { completeStatements, type FoundStatement } from '../statements/complete-statements';
import { present } from '../values/present';
import { readAll } from '../values/read-all';
import { tidyText } from '../values/tidy-text';
import { readXml } from '../xml/read-xml';
import { childrenOf, descend, placeOf, textAt, type XmlElement } from '../xml/xml-element';
import { readEntry } from './read-entry';
import { readMoney } from './read-money';

/**
 * The statements of an ISO 20022 `camt.053` file, of any version: elements are known by their local names. Booked
 * entries only; what is pending or for information is in no balance.
 */
export function readCamt053(bytes: Uint8Array): readonly BankStatement[] | BankFileRefusal {
  return readOrRefuse((complain) => {
    const root = readXml(bytes, complain);
    if (!root) return undefined;
    const message = descend(root, 'BkToCstmrStmt');
    if (!message) return complain(placeOf(root), 'it holds no BkToCstmrStmt', 'wrong-format');
    const statements = childrenOf(message, 'Stmt');
    if (statements.length === 0) return complain(placeOf(message), 'it holds no Stmt');
    const found = readAll(statements, (statement) => readStatement(statement, complain));
    return found && completeStatements(found, complain);
  });
}

interface Balances {
  readonly currency?: string;
  readonly openingBalance?: bigint;
  readonly closingBalance?: bigint;
}

function readStatement(statement: XmlElement, complain: Complain): FoundStatement | undefined {
  const balances = readBalances(statement, complain);
  const entries = balances && readAll(childrenOf(statement, 'Ntry'), (entry) => readEntry(entry, complain));
  if (!entries) return undefined;
  const transactions = entries.flat();
  return {
    place: placeOf(statement),
    ...present({
      account: tidyText(textAt(statement, 'Acct/Id/IBAN', 'Acct/Id/Othr/Id') ?? ''),
      statementId: tidyText(textAt(statement, 'Id') ?? ''),
      currency: textAt(statement, 'Acct/Ccy') ?? balances.currency ?? transactions[0]?.currency,
      openingBalance: balances.openingBalance,
      closingBalance: balances.closingBalance,
    }),
    transactions,
  };
}

function readBalances(statement: XmlElement, complain: Complain): Balances | undefined {
  const read = readAll(childrenOf(statement, 'Bal'), (balance) => {
    const money = readMoney(balance, complain);
    return money && { ...money, balance, code: textAt(balance, 'Tp/CdOrPrtry/Cd') };
  });
  const strange = read?.find(({ currency }) => currency !== read[0]?.currency);
  if (strange) return complain(placeOf(strange.balance), 'the balances are in different currencies');
  // A statement that opens with what the day before closed with says so by another code.
  const opening = read?.find(({ code }) => code === 'OPBD') ?? read?.find(({ code }) => code === 'PRCD');
  const closing = read?.find(({ code }) => code === 'CLBD');
  return (
    read && present({ currency: read[0]?.currency, openingBalance: opening?.amount, closingBalance: closing?.amount })
  );
}
