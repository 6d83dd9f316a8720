import { readCamt053 } from './read-camt053';

const ENTRY = entry({ amount: '12.50', details: '<TxDtls><Refs><EndToEndId>EUR-1</EndToEndId></Refs></TxDtls>' });

function entry({
  amount = '12.50',
  sign = 'CRDT',
  status = 'BOOK',
  details = '',
  day = '<Dt>2026-01-05</Dt>',
}): string {
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts>${status}</Sts><BookgDt>${day}</BookgDt>
<AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls>${details}</NtryDtls></Ntry>`;
}

function balance(code: string, amount: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
}

function part(amount: string, id: string): string {
  return `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
}

function read(content: string) {
  return readCamt053(
    Buffer.from(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>7</Id>
<Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>${content}</Stmt></BkToCstmrStmt></Document>`),
  );
}

function transactionsOf(content: string) {
  const answer = read(content);
  return 'problem' in answer ? answer : answer.flatMap(({ transactions }) => transactions);
}

describe('a camt.053 statement', () => {
  it('tells account, balances and what was booked', () => {
    const debit = `<TxDtls><RltdPties><Cdtr><Nm>Shop AB</Nm></Cdtr></RltdPties><RmtInf><Ustrd>Payout</Ustrd><Ustrd>EUR-12</Ustrd>
<Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>`;
    expect(
      read(
        `${balance('PRCD', '100')}${balance('CLBD', '102.500')}${ENTRY}${entry({ amount: '10.00', sign: 'DBIT', details: debit, day: '<DtTm>2026-01-06T23:30:00+02:00</DtTm>' })}`,
      ),
    ).toEqual([
      {
        account: 'SE4550000000058398257466',
        statementId: '7',
        currency: 'EUR',
        openingBalance: 10_000n,
        closingBalance: 10_250n,
        transactions: [
          {
            number: 1,
            bookedOn: '2026-01-05',
            amount: 1_250n,
            currency: 'EUR',
            bankReference: 'B-1',
            endToEndId: 'EUR-1',
          },
          {
            number: 2,
            bookedOn: '2026-01-06',
            amount: -1_000n,
            currency: 'EUR',
            bankReference: 'B-1',
            remittance: 'Payout EUR-12 RF18',
            counterpartyName: 'Shop AB',
            returnReason: 'AC04',
          },
        ],
      },
    ]);
  });

  it('leaves out what is not booked', () => {
    expect(transactionsOf(`${entry({ status: 'PDNG' })}${entry({ status: 'INFO' })}${ENTRY}`)).toHaveLength(1);
  });

  it('takes a lump sum apart where the parts come to the whole', () => {
    const lump = entry({ details: part('10.00', 'EUR-1') + part('2.50', 'EUR-2') });
    expect(transactionsOf(lump)).toMatchObject([
      { number: 1, amount: 1_000n, endToEndId: 'EUR-1' },
      { number: 2, amount: 250n, endToEndId: 'EUR-2' },
    ]);
  });

  it('leaves a lump sum whole where they do not, and says no reference that is of a part only', () => {
    const lump = entry({ details: part('10.00', 'EUR-1') + part('2.00', 'EUR-2') });
    const [whole, ...more] = transactionsOf(lump) as readonly object[];
    expect([whole, more]).toEqual([
      { number: 1, bookedOn: '2026-01-05', amount: 1_250n, currency: 'EUR', bankReference: 'B-1' },
      [],
    ]);
  });

  it('numbers its transactions through all statements of the file', () => {
    const two = `${ENTRY}</Stmt><Stmt><Id>8</Id>${ENTRY}`;
    expect(transactionsOf(two)).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(read(two)).toMatchObject([{ statementId: '7' }, { statementId: '8' }]);
  });

  it.each([
    ['an amount with too many digits', entry({ amount: '12.505' }), 'invalid', 'Amt'],
    ['an amount that is no decimal number', entry({ amount: '1e3' }), 'invalid', 'Amt'],
    ['an amount without a currency', ENTRY.replace(' Ccy="EUR"', ''), 'invalid', 'Amt'],
    ['no amount', ENTRY.replace(/<Amt.*<\/Amt>/, ''), 'invalid', 'Ntry'],
    ['no direction', ENTRY.replace('CRDT', 'BOTH'), 'invalid', 'Ntry'],
    ['no status', ENTRY.replace(/<Sts>.*<\/Sts>/, ''), 'invalid', 'Ntry'],
    ['no booking day', ENTRY.replace(/<BookgDt>.*<\/BookgDt>/, ''), 'invalid', 'Ntry'],
    ['a day that the calendar has not', entry({ day: '<Dt>2026-02-30</Dt>' }), 'invalid', 'Ntry'],
    ['an entry in another currency', `${balance('OPBD', '1')}${ENTRY.replace('EUR', 'SEK')}`, 'invalid', 'Ntry'],
    ['balances that do not tie', `${balance('OPBD', '1')}${balance('CLBD', '2')}${ENTRY}`, 'does-not-add-up', 'Stmt'],
    [
      'text without end',
      entry({ details: `<TxDtls><RmtInf><Ustrd>${'x'.repeat(20_001)}</Ustrd></RmtInf></TxDtls>` }),
      'too-large',
      'Ntry',
    ],
  ])('with %s is refused, and says where', (_what, content, problem, element) => {
    const answer = read(content);
    expect(answer).toMatchObject({ problem });
    expect(answer).toHaveProperty('place', expect.stringMatching(`^line \\d+, element ${element}$`));
  });

  it('without a statement is refused', () => {
    expect(readCamt053(Buffer.from('<Document><BkToCstmrStmt/></Document>'))).toMatchObject({ problem: 'invalid' });
    expect(readCamt053(Buffer.from('<Document/>'))).toMatchObject({ problem: 'wrong-format' });
  });
});
