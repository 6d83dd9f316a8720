import { describeOnPairs, EMBEDDED_PAIRS } from '../engines/pairs';
import { describeScenariosOn } from './ledger.suite';

describeOnPairs(EMBEDDED_PAIRS, 'by a ledger', describeScenariosOn);
