import { ORDER_STATUSES } from '@domain';
import { SCHEMAS_AT } from '../../validation/request-schemas';
import type { JsonSchema } from '../../validation/rule';

type Shapes = Readonly<Record<string, JsonSchema>>;

/** An object with these members and no others. */
export function shape(required: Shapes, optional: Shapes = {}, description?: string): JsonSchema {
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function ref(name: string): JsonSchema {
  return { $ref: `${SCHEMAS_AT}${name}` };
}

export const text: JsonSchema = { type: 'string' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const day: JsonSchema = { type: 'string', format: 'date' };
export const flag: JsonSchema = { type: 'boolean' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
/** Minor units of the currency beside it; exact, also beyond 2^53. The format tells it from what is counted. */
export const money: JsonSchema = { type: 'integer', format: 'int64' };
export const orderStatus: JsonSchema = { type: 'string', enum: ORDER_STATUSES };
/** A text, or that its key was destroyed. */
export const personal: JsonSchema = { oneOf: [text, shape({ erased: { const: true } })] };
export const personalObject: JsonSchema = { type: 'object' };
export const anyObject: JsonSchema = { type: 'object' };
/** What every answer of a view says, and what every page of a list may. */
export const viewed = { sequence: { type: 'integer', description: 'The answer is true up to this event of the log.' } };
/** What an answer says of the instant that it was asked for. */
export const moment = {
  at: { ...instant, description: 'The instant that was asked for, as the sequence of its last event.' },
  final: { ...flag, description: 'Whether an event is known that was recorded later: then the answer never changes.' },
};
export const paged = { next: text, clock: text };
export const pagedMoment = { ...paged, ...moment };
/** Of an order that is told from its stream: nothing of now. */
export const pastOrder = { ...viewed, ...moment };
