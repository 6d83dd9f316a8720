export const event_store = 'event-store';
