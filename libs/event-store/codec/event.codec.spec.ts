import { firstVersion } from './event.codec';
import { record } from './record.schema';
import { amount, count, text } from './scalar.schema';
import { optional } from './schema';

interface TeaPoured {
  readonly cups: number;
}

interface TeaPouredNow {
  readonly millilitres: bigint;
  readonly kind?: string;
}

const first = firstVersion(record<TeaPoured>({ cups: count }));
const now = record<TeaPouredNow>({ millilitres: amount, kind: optional(text) });
const second = first.next<TeaPouredNow>(now, ({ cups }) => ({ millilitres: BigInt(cups) * 200n }));

describe('an event whose stored shape has changed', () => {
  it('counts its versions from 1', () => {
    expect([first.version, second.version]).toEqual([1, 2]);
  });

  it('is written in its newest shape', () => {
    expect(second.encode({ millilitres: 600n, kind: 'green' })).toEqual({ kind: 'green', millilitres: '600' });
  });

  it('is read from every shape it ever had', () => {
    expect(second.decode({ cups: '3' }, 1)).toEqual({ millilitres: 600n });
    expect(second.decode({ kind: 'green', millilitres: '600' }, 2)).toEqual({ millilitres: 600n, kind: 'green' });
  });

  it('goes one version at a time, so that each step is written once', () => {
    const third = second.next(record<{ readonly litres: string }>({ litres: text }), ({ millilitres }) => ({
      litres: `${millilitres / 1000n}.${millilitres % 1000n}`,
    }));
    expect(third.version).toBe(3);
    expect(third.decode({ cups: '7' }, 1)).toEqual({ litres: '1.400' });
    expect(third.decode({ millilitres: '1400' }, 2)).toEqual({ litres: '1.400' });
  });

  it('keeps the bytes of old versions', () => {
    expect(second.recode({ cups: '3' }, 1)).toEqual({ cups: '3' });
  });

  it('is not read in a shape of another version', () => {
    expect(() => second.decode({ cups: '3' }, 2)).toThrow('/millilitres: missing');
    expect(() => second.decode({ millilitres: '600' }, 1)).toThrow('/cups: missing');
    expect(() => second.decode({ cups: '3' }, 3)).toThrow('version 3 is none of 1 to 2');
    expect(() => second.decode({ cups: '3' }, 0)).toThrow('version 0 is none of 1 to 2');
  });

  it('stops at an upcast that does not make the next shape', () => {
    const careless = first.next(now, () => ({}) as TeaPouredNow);
    expect(() => careless.decode({ cups: '3' }, 1)).toThrow('upcast to version 2/millilitres: missing');
  });
});
