import { describeSettlingInstances } from './settling-instances.property';

describeSettlingInstances('memory', 25, async () => ({ EVENT_STORE: 'memory' }));
