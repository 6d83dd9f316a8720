import { describeOnPairs, EVENTSTOREDB_PAIRS } from '../engines/pairs';
import { describeServiceOn } from './suites/engine.suites';

describeOnPairs(EVENTSTOREDB_PAIRS, 'the service', describeServiceOn);
