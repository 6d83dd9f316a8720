import type { Scalar } from '../read-models.port';
import type { ColumnType } from '../table';

/** Opaque to callers: the name of the order that it continues, and the values of its last row. */
export function writePageToken(order: string, values: readonly Scalar[]): string {
  return Buffer.from(JSON.stringify([order, ...values.map(String)])).toString('base64url');
}

/** The values, or undefined for a token that was not given out for this order. */
export function readPageToken(
  token: string,
  order: string,
  types: readonly ColumnType[],
): readonly Scalar[] | undefined {
  const [name, ...values] = parse(token);
  if (name !== order || values.length !== types.length) return undefined;
  const scalars = values.map((value, index) => scalarOf(value, types[index] ?? 'text'));
  return scalars.every((scalar) => scalar !== undefined) ? scalars : undefined;
}

function parse(token: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const INTEGER = /^-?\d{1,19}$/;

function scalarOf(value: unknown, type: ColumnType): Scalar | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'text') return value;
  if (!INTEGER.test(value)) return undefined;
  return type === 'integer' ? Number(value) : BigInt.asIntN(64, BigInt(value));
}
