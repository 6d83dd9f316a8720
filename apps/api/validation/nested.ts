import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { decoratorOf } from './rule';

export type RequestClass<Body extends object = object> = new () => Body;

/** A member that is an object with rules of its own. */
export function Part(of: () => RequestClass): PropertyDecorator {
  return all(
    Type(of),
    ValidateNested(),
    decoratorOf({ name: 'object', schema: { type: 'object' }, holds: isObject, says: 'must be an object' }),
  );
}

/** A member that is a list of objects with rules of their own. */
export function ListOf(
  of: () => RequestClass,
  bounds: { readonly min: number; readonly max: number },
): PropertyDecorator {
  const { min, max } = bounds;
  return all(
    Type(of),
    ValidateNested({ each: true }),
    decoratorOf({
      name: 'list',
      schema: { type: 'array', minItems: min, maxItems: max },
      // ValidateNested passes over null and takes a lone object for a list of one: this does neither.
      holds: (value) =>
        Array.isArray(value) && value.length >= min && value.length <= max && value.every((each) => isObject(each)),
      says: `must be a list of ${min} to ${max} objects`,
    }),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
