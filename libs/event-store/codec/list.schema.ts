import type { Schema } from './schema';
import { StoredFormFault } from './stored-form.fault';

/** Values of one kind, in an order that counts. */
export function list<Value>(item: Schema<Value>): Schema<readonly Value[]> {
  const { seal } = item;
  return {
    encode: (values) => each(values, item.encode),
    decode: (stored) => each(stored, item.decode),
    ...(seal && {
      seal: (values, path, sealText) => values.map((value, index) => seal(value, `${path}/${index}`, sealText)),
    }),
  };
}

function each<From, To>(values: unknown, change: (value: From) => To): To[] {
  if (!Array.isArray(values)) throw StoredFormFault.of(`${typeof values} is no list`);
  return values.map((value, index) => {
    try {
      return change(value);
    } catch (cause) {
      throw StoredFormFault.inside(index, cause);
    }
  });
}
