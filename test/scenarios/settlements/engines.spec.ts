import { describeOnPairs, EMBEDDED_PAIRS } from '../../engines/pairs';
import { describeSettlementsOn } from './ledger.suite';

describeOnPairs(EMBEDDED_PAIRS, 'settlement by a ledger', describeSettlementsOn);
