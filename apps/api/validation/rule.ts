import { ValidateBy } from 'class-validator';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** One thing a value must be, told twice: as a JSON schema for the fast way, as a function for the full answer. */
export interface Rule {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly holds: (value: unknown, whole: object) => boolean;
  /** Completes `<field> ...`. */
  readonly says: string;
}

/** The class-validator decorator of a rule; its schema travels as the constraint and comes back in `schemaOfRule`. */
export function decoratorOf({ name, schema, holds, says }: Rule): PropertyDecorator {
  return ValidateBy({
    name: RULE + name,
    constraints: [schema],
    validator: { validate: (value, args) => holds(value, args?.object ?? {}), defaultMessage: () => says },
  });
}

const RULE = 'rule:';

export function isRule(type: string): boolean {
  return type.startsWith(RULE);
}
