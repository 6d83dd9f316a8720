import { EventStoreDBClient } from '@eventstore/db-client';

export const client = EventStoreDBClient.connectionString('esdb://127.0.0.1:2113?tls=false');
