import { event_store } from '@event-store';

export const log = event_store;
