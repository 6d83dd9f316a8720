import { describeReadModelsContract } from '../contract/read-models.contract';
import { createMemoryReadModels } from './memory-read-models';

describeReadModelsContract('memory', async () => {
  const store = createMemoryReadModels();
  return { store, close: () => store.close() };
});
