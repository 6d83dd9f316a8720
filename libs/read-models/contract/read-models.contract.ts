import type { Generation, ReadModelStore } from '../read-models.port';
import { AT } from './batches.fixture';
import { describeGenerations } from './generations.contract';
import { describeQuestions } from './questions.contract';
import { describeRows } from './rows.contract';
import { sample } from './sample-projection';

/** What every engine of read models does. */
export function describeReadModelsContract(
  engine: string,
  open: () => Promise<{ store: ReadModelStore; close: () => Promise<void> }>,
): void {
  describe(`read models on ${engine}`, () => {
    let store: ReadModelStore;
    let close: () => Promise<void>;
    let live: Generation;

    beforeEach(async () => {
      ({ store, close } = await open());
      live = await store.createGeneration(sample, 'live', AT);
    });
    afterEach(() => close());

    const opened = () => ({ store, live });
    describeGenerations(opened);
    describeRows(opened);
    describeQuestions(opened);
  });
}
