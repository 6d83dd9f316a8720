import fc from 'fast-check';

/** For specs: what events are made of, with text as the world writes it. */
export const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => !value.includes('\0'));
export const money = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
export const count = fc.nat();
export const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const date = instant.map((moment) => moment.slice(0, 10));
export const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });

type Arbitraries<Value> = { readonly [Name in keyof Value]-?: fc.Arbitrary<Exclude<Value[Name], undefined>> };

/** Every member is generated; those named in `absent` may also be left out. */
export function data<Value>(members: Arbitraries<Value>, absent: readonly (keyof Value)[] = []): fc.Arbitrary<Value> {
  const requiredKeys = Object.keys(members).filter((name) => !absent.includes(name as keyof Value));
  return fc.record(members as Record<string, fc.Arbitrary<unknown>>, { requiredKeys }) as fc.Arbitrary<Value>;
}
