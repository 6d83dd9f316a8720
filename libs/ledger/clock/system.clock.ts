import type { Clock } from './clock';

export const systemClock: Clock = {
  kind: 'system',
  now: () => new Date().toISOString(),
};
