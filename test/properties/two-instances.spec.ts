import { describeTwoInstances } from './two-instances.property';

describeTwoInstances('memory', 60, async () => ({ EVENT_STORE: 'memory' }));
