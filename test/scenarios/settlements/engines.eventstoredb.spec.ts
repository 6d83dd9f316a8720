import { describeOnPairs, EVENTSTOREDB_PAIRS } from '../../engines/pairs';
import { describeSettlementsOn } from './ledger.suite';

describeOnPairs(EVENTSTOREDB_PAIRS, 'settlement by a ledger', describeSettlementsOn);
