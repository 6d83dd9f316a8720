import type { Schema, SealText, StoredJson } from './schema';
import { StoredFormFault } from './stored-form.fault';

interface Shape {
  readonly schema: Schema<unknown>;
  /** From the shape of one version earlier. */
  readonly upcast?: (older: unknown) => unknown;
}

/** How the data of one event type is stored: every shape it ever had, the last of which is written. */
export interface EventCodec<Data> {
  readonly version: number;
  encode(data: Data): StoredJson;
  /** Reads any version, and brings it to the current shape one version at a time. */
  decode(stored: unknown, version: number): Data;
  seal(data: Data, seal: SealText): Data;
  /** Writes data in the shape of an older version, as the frozen examples are compared. */
  recode(stored: unknown, version: number): StoredJson;
  /** The codec after the stored shape has changed. */
  next<NewData>(schema: Schema<NewData>, upcast: (older: Data) => NewData): EventCodec<NewData>;
}

export function firstVersion<Data>(schema: Schema<Data>): EventCodec<Data> {
  return codec<Data>([{ schema: schema as Schema<unknown> }], schema);
}

function codec<Data>(shapes: readonly Shape[], current: Schema<Data>): EventCodec<Data> {
  return {
    version: shapes.length,
    encode: current.encode,
    decode: (stored, version) =>
      version === shapes.length ? current.decode(stored) : (upcastFrom(shapes, stored, version) as Data),
    seal: (data, seal) => current.seal?.(data, '', seal) ?? data,
    recode(stored, version) {
      const { schema } = shapeOf(shapes, version);
      return schema.encode(schema.decode(stored));
    },
    next: (schema, upcast) =>
      codec([...shapes, { schema: schema as Schema<unknown>, upcast: upcast as (older: unknown) => unknown }], schema),
  };
}

function upcastFrom(shapes: readonly Shape[], stored: unknown, version: number): unknown {
  const older = shapeOf(shapes, version).schema.decode(stored);
  return shapes.slice(version).reduce((value, { schema, upcast }, step) => {
    const newer = upcast?.(value);
    // A guard: an upcast that leaves something out stops here, by name, and not later in a fold.
    try {
      schema.encode(newer);
    } catch (cause) {
      throw StoredFormFault.inside(`upcast to version ${version + step + 1}`, cause);
    }
    return newer;
  }, older);
}

function shapeOf(shapes: readonly Shape[], version: number): Shape {
  const shape = shapes[version - 1];
  if (!shape) throw StoredFormFault.of(`version ${version} is none of 1 to ${shapes.length}`);
  return shape;
}
