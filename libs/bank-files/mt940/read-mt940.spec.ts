import { readMt940 } from './read-mt940';

const HEAD = [':20:STARTUMS', ':25:37040044/0532013000', ':28C:5/1', ':60F:C251230EUR100,00'];
const END = [':62F:C260102EUR110,00', '-'];

const read = (...lines: readonly string[]) => readMt940(Buffer.from(lines.join('\r\n')));
const readTransaction = (...lines: readonly string[]) => {
  const answer = read(...HEAD, ...lines, ...END);
  return 'problem' in answer ? answer : answer[0]?.transactions[0];
};

describe('an MT940 statement', () => {
  it('tells account, balances and what was booked', () => {
    expect(read(...HEAD, ':61:2601020102C10,00NTRFEUR-12//B-1', 'for people', ':86:web-1/1 of Ann', ...END)).toEqual([
      {
        account: '37040044/0532013000',
        statementId: '5/1',
        currency: 'EUR',
        openingBalance: 10_000n,
        closingBalance: 11_000n,
        transactions: [
          {
            number: 1,
            bookedOn: '2026-01-02',
            amount: 1_000n,
            currency: 'EUR',
            bankReference: 'B-1',
            endToEndId: 'EUR-12',
            remittance: 'web-1/1 of Ann',
          },
        ],
      },
    ]);
  });

  it.each([
    ['a credit', 'C10,', 10_00n],
    ['a debit that was reversed', 'RD10,', 10_00n],
    ['a credit with the third letter of its currency', 'CR10,', 10_00n],
    ['a debit', 'D10,', -10_00n],
    ['a credit that was reversed', 'RC10,', -10_00n],
  ])('knows the direction of %s', (_what, marked, amount) => {
    const closing = amount > 0n ? '110,' : '90,';
    const answer = read(...HEAD, `:61:260102${marked}NTRFNONREF`, `:62F:C260102EUR${closing}`);
    expect(answer).toMatchObject([{ transactions: [{ amount }] }]);
  });

  it.each([
    ['the value day where no other is told', '260102', '2026-01-02'],
    ['the booking day of the same year', '2601020105', '2026-01-05'],
    ['the booking day of the year before', '2601021231', '2025-12-31'],
    ['the booking day of the year after', '2512310102', '2026-01-02'],
  ])('books on %s', (_what, days, bookedOn) => {
    expect(readTransaction(`:61:${days}C10,NTRFNONREF`)).toMatchObject({ bookedOn });
  });

  it('reads numbered parts, with words that go on in the next', () => {
    const information = [
      ':86:166?00GUTSCHRIFT?109310?20EREF+EUR-12?21SVWZ+Invoice we',
      'b-1/1 and?22 web-1/2?30DEUTDEFF?31DE89370400440532013000?32Ann?33 Example',
    ];
    expect(readTransaction(':61:260102C10,NTRFNONREF', ...information)).toMatchObject({
      endToEndId: 'EUR-12',
      remittance: 'Invoice web-1/1 and web-1/2',
      counterpartyName: 'Ann Example',
    });
  });

  it('reads words between slashes, and why money came back', () => {
    const information = ':86:/RTRN/AC04/EREF/EUR-12/CNTP/SE45/ESSE/Shop AB//REMI/USTD//web-1/1/';
    expect(readTransaction(':61:260102C10,NRTINONREF', information)).toMatchObject({
      endToEndId: 'EUR-12',
      counterpartyName: 'Shop AB',
      remittance: 'web-1/1',
      returnReason: 'AC04',
    });
  });

  it('says that money came back where the bank does not say why', () => {
    expect(readTransaction(':61:260102C10,NRTINONREF')).toMatchObject({ returnReason: 'RTI' });
  });

  it('takes a full line and the next for one, so that no reference is broken', () => {
    const full = `:86:${'x'.repeat(60)} web-`;
    expect(readTransaction(':61:260102C10,NTRFNONREF', full, '1/1 paid', 'thanks')).toMatchObject({
      remittance: `${'x'.repeat(60)} web-1/1 paid thanks`,
    });
  });

  it('reads the pages of a long statement, each with its own balances', () => {
    const page = (from: string, to: string) => [
      ':20:1',
      ':25:1',
      ':28C:1/1',
      `:60M:C260102EUR${from}`,
      ':61:260102C10,NTRFNONREF',
      `:62M:C260102EUR${to}`,
      '-',
    ];
    const answer = read(...page('0,', '10,'), ...page('10,', '20,'));
    expect(answer).toMatchObject([{ transactions: [{ number: 1 }] }, { transactions: [{ number: 2 }] }]);
  });

  it('reads the alphabet that banks used before UTF-8', () => {
    const text = [...HEAD, ':61:260102C10,NTRFNONREF', ':86:Müller', ...END].join('\r\n');
    expect(readMt940(Buffer.from(text, 'latin1'))).toMatchObject([{ transactions: [{ remittance: 'Müller' }] }]);
  });

  it('quotes no more of a refused file than a person reads', () => {
    const answer = read(...HEAD, `:61:${'x'.repeat(100_000)}`, ...END);
    expect(answer).toMatchObject({ place: 'line 5, field :61:', reason: expect.stringMatching(/^.{300}$/) });
  });

  it.each([
    ['no closing balance', [...HEAD], 'malformed', 'line 4, field :60F:'],
    ['no opening balance', [...HEAD.slice(0, 3), ...END], 'malformed', 'line 4, field :62F:'],
    ['two closing balances', [...HEAD, ...END, ...END], 'malformed', 'line 7, field :62F:'],
    ['no account', [':20:1', ':60F:C251230EUR1,', ':62F:C251230EUR1,'], 'malformed', 'line 3, field :62F:'],
    ['a balance that is none', [...HEAD.slice(0, 3), ':60F:C251230EUR1.00', ...END], 'invalid', 'line 4, field :60F:'],
    ['balances in two currencies', [...HEAD, ':62F:C260102SEK100,'], 'invalid', 'line 5, field :62F:'],
    ['a line that is none', [...HEAD, ':61:nothing', ...END], 'invalid', 'line 5, field :61:'],
    [
      'an amount with too many digits',
      [...HEAD, ':61:260102C10,001NTRFNONREF', ...END],
      'invalid',
      'line 5, field :61:',
    ],
    ['a day that the calendar has not', [...HEAD, ':61:260230C10,NTRFNONREF', ...END], 'invalid', 'line 5, field :61:'],
    ['a sum that is wrong', [...HEAD, ...END], 'does-not-add-up', 'line 5, field :62F:'],
    ['something before its first field', ['hello', ...HEAD, ...END], 'malformed', 'line 1'],
    ['a field before its first', [':25:1', ...HEAD, ...END], 'malformed', 'line 1, field :25:'],
  ])('with %s is refused, and says where', (_what, lines, problem, place) => {
    expect(read(...lines)).toEqual({ problem, place, reason: expect.any(String) });
  });
});
