import { describeAppending } from './appending.contract';
import type { EngineUnderTest } from './engine-under-test';
import { describeReading } from './reading.contract';
import { describeReopening } from './reopening.contract';
import { describeSubscribing } from './subscribing.contract';

/** What the port promises, tested against an engine. Every engine passes it, memory included. */
export function describeEventStoreContract(name: string, createEngine: () => EngineUnderTest): void {
  describe(`the event store's contract, kept by ${name}`, () => {
    let engine: EngineUnderTest;

    beforeEach(() => {
      engine = createEngine();
    });

    afterEach(() => engine.cleanUp());

    describeAppending(() => engine.open());
    describeReading(() => engine.open());
    describeSubscribing(() => engine.open());
    describeReopening(() => engine);
  });
}
