import type { Schema } from './schema';
import { StoredFormFault } from './stored-form.fault';

/** One of several records, told apart by a member whose word each of them has for itself. */
export function variants<Name extends string, Value extends Readonly<Record<Name, string>>>(
  name: Name,
  schemas: { readonly [Word in Value[Name]]: Schema<Extract<Value, Readonly<Record<Name, Word>>>> },
): Schema<Value> {
  const of = (value: unknown): Schema<Value> => {
    const word = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    if (typeof word !== 'string' || !Object.hasOwn(schemas, word)) {
      throw StoredFormFault.inside(
        name,
        StoredFormFault.of(`${String(word)} is none of ${Object.keys(schemas).join(', ')}`),
      );
    }
    return schemas[word as Value[Name]] as unknown as Schema<Value>;
  };
  return { encode: (value) => of(value).encode(value), decode: (stored) => of(stored).decode(stored) };
}
