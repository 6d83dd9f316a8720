import { readPaymentStatus } from './read-payment-status';
import { STATUS_CODES } from './status-codes';

const GROUP =
  '<OrgnlGrpInfAndSts><OrgnlMsgId>CL-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>';

const reason = (code: string, text = '') =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${text && `<AddtlInf>${text}</AddtlInf>`}</StsRsnInf>`;
const payment = (id: string, code: string, more = '') =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${code}</TxSts>${more}</TxInfAndSts>`;
const batch = (content: string) =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>CL-1</OrgnlPmtInfId>${content}</OrgnlPmtInfAndSts>`;

function read(content: string, version = '10') {
  return readPaymentStatus(
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId></GrpHdr>
${content}</CstmrPmtStsRpt></Document>`),
  );
}

describe('a report on payments', () => {
  it.each(['03', '10', '14'])('tells what became of each payment, in version %s', (version) => {
    const rejected = payment('EUR-2', 'RJCT', reason('AC04', 'Account closed'));
    expect(read(`${GROUP}${batch(payment('EUR-1', 'ACSC') + rejected)}`, version)).toEqual({
      messageId: 'CL-1',
      payments: [
        { endToEndId: 'EUR-1', status: 'settled', code: 'ACSC' },
        { endToEndId: 'EUR-2', status: 'rejected', code: 'RJCT', reasonCode: 'AC04', reasonText: 'Account closed' },
      ],
    });
  });

  it('tells what became of the whole message', () => {
    const group = GROUP.replace('</OrgnlGrpInfAndSts>', `<GrpSts>RJCT</GrpSts>${reason('FF01')}</OrgnlGrpInfAndSts>`);
    const groupStatus = { status: 'rejected', code: 'RJCT', reasonCode: 'FF01' };
    expect(read(group)).toEqual({ messageId: 'CL-1', groupStatus, payments: [] });
  });

  it('takes a word about the batch for one about the message, because our messages are one batch', () => {
    expect(read(`${GROUP}${batch('<PmtInfSts>ACCP</PmtInfSts>')}`)).toMatchObject({
      groupStatus: { status: 'accepted', code: 'ACCP' },
    });
  });

  it.each(Object.entries(STATUS_CODES))('reads %s as %s', (code, status) => {
    expect(read(`${GROUP}${batch(payment('EUR-1', code))}`)).toMatchObject({ payments: [{ status, code }] });
  });

  it.each([
    ['a status that nobody knows', `${GROUP}${batch(payment('EUR-1', 'FINE'))}`, /FINE/],
    ['a status from the prototype of objects', `${GROUP}${batch(payment('EUR-1', 'constructor'))}`, /constructor/],
    [
      'a payment without an id',
      `${GROUP}${batch('<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>')}`,
      /OrgnlEndToEndId/,
    ],
    ['a payment without a status', `${GROUP}${batch(payment('EUR-1', ''))}`, /TxSts/],
    ['a payment twice', `${GROUP}${batch(payment('EUR-1', 'ACCP') + payment('EUR-1', 'RJCT'))}`, /before/],
    ['no message that it answers', batch(payment('EUR-1', 'ACSC')), /OrgnlMsgId/],
    ['a word about one batch of two', `${GROUP}${batch('<PmtInfSts>RJCT</PmtInfSts>')}${batch('')}`, /several/],
  ])('with %s is refused, and says where', (_what, content, why) => {
    expect(read(content)).toEqual({
      problem: 'invalid',
      place: expect.stringMatching(/^line \d+, element \w+$/),
      reason: expect.stringMatching(why),
    });
  });

  it('is no other message', () => {
    expect(readPaymentStatus(Buffer.from('<Document><BkToCstmrStmt/></Document>'))).toMatchObject({
      problem: 'wrong-format',
    });
  });
});
