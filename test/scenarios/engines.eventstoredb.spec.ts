import { describeOnPairs, EVENTSTOREDB_PAIRS } from '../engines/pairs';
import { describeScenariosOn } from './ledger.suite';

describeOnPairs(EVENTSTOREDB_PAIRS, 'by a ledger', describeScenariosOn);
