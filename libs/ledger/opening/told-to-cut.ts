import { findTruncatingMetadata, type TruncatingMetadata } from '@event-store';
import type { Configuration } from '../configuration/configuration';
import { eventStoreDbOf } from './open-log-to-read';

/** Streams of the ledger that its engine was told to cut, by whoever may: an embedded one cannot be told. */
export async function toldToCut(configuration: Configuration): Promise<readonly TruncatingMetadata[]> {
  return configuration.eventStore === 'eventstoredb' ? findTruncatingMetadata(eventStoreDbOf(configuration)) : [];
}
