import type { Row } from '../../report/row';
import { appendPart } from './append.part';
import { ENDLESS, httpRow, type Serving } from './http-row';

/** So many appends, or captures, under way at a time. */
export const IN_FLIGHT = [1, 16, 64, 256] as const;

/** The same number under way, one after the other, so that all three see the same machine. */
export interface Turn {
  readonly inFlight: number;
  readonly bare: Row;
  readonly engine: Row;
  /** Orders cached, views in memory. */
  readonly service: Row;
}

export async function turnPart(serving: Serving, inFlight: number, seconds: number): Promise<Turn> {
  const captures = { kind: 'captures', connections: inFlight, requests: ENDLESS, seconds } as const;
  return {
    inFlight,
    bare: await appendPart(serving.place, 'bare', inFlight, seconds),
    engine: await appendPart(serving.place, 'engine', inFlight, seconds),
    service: await httpRow(serving, 'captures', captures),
  };
}

/** The share of the bare client's rate that the engine, or the service, has. */
export function shareOfBare({ bare, ...other }: Turn, whose: 'engine' | 'service'): number {
  return (other[whose].perSecond ?? 0) / (bare.perSecond ?? 1);
}

/** Of each number under way the turn whose share of the service is the middle one: it stands for the others. */
export function middleTurns(turns: readonly Turn[]): readonly Turn[] {
  return IN_FLIGHT.flatMap((inFlight) => {
    const same = turns.filter((turn) => turn.inFlight === inFlight);
    const ordered = same.toSorted((a, b) => shareOfBare(a, 'service') - shareOfBare(b, 'service'));
    return ordered[Math.floor((ordered.length - 1) / 2)] ?? [];
  });
}
