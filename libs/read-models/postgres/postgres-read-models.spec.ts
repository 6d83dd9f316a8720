import { describePostgres, freshSchema } from '@testing';
import { describeReadModelsContract } from '../contract/read-models.contract';
import { openPostgresReadModels } from './postgres-read-models';

describePostgres('views on PostgreSQL', () => {
  describeReadModelsContract('PostgreSQL', async () => {
    const at = await freshSchema();
    const models = await openPostgresReadModels(at);
    return {
      store: models.wholeStore(),
      close: async () => {
        await models.close();
        await at.drop();
      },
    };
  });
});
