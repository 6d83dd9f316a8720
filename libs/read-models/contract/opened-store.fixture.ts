import { type Generation, isCatchingUp, type Query, type ReadModelStore, type Snapshot } from '../read-models.port';
import type { Table } from '../table';
import { sample } from './sample-projection';

/** A store with an empty live generation of the sample, made anew for each test. */
export interface OpenedStore {
  readonly store: ReadModelStore;
  readonly live: Generation;
}

/** Questions to the live generation, which has caught up. */
export function questionsTo(opened: () => OpenedStore) {
  async function read<Answer>(work: (snapshot: Snapshot) => Promise<Answer>, asOf?: number): Promise<Answer> {
    const answer = await opened().store.read(sample, work, { asOf });
    if (isCatchingUp(answer)) throw new Error('the view is caught up');
    return answer.answer;
  }
  function find<TableRow>(table: Table<TableRow>, query: Query<TableRow>, asOf?: number): Promise<readonly TableRow[]> {
    return read((snapshot) => snapshot.find(table, query), asOf);
  }
  return { read, find };
}
