import { randomUUID } from 'node:crypto';

export const orderId = randomUUID();
