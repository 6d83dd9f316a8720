import { REFUSALS } from '../refusals/refusals';
import { SETTLEMENT_REFUSALS, type SettlementRefusalCode } from './index';

const codes = Object.keys(SETTLEMENT_REFUSALS) as SettlementRefusalCode[];

describe('the refusals of settlement', () => {
  it.each(codes)('%s has one meaning: orders are refused for nothing of that name', (code) => {
    expect(Object.keys(REFUSALS)).not.toContain(code);
  });
});
