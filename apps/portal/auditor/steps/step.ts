import type { Answer } from '../../client/service';

/** An event of an order, and what it did. */
export type Step = Answer<'OrderSteps'>['steps'][number];
