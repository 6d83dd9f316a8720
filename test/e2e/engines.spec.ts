import { describeOnPairs, EMBEDDED_PAIRS } from '../engines/pairs';
import { describeServiceOn } from './suites/engine.suites';

describeOnPairs(EMBEDDED_PAIRS, 'the service', describeServiceOn);
