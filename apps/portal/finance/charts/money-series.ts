import { currencyExponent } from '@domain';
import { dayBehind } from '../../parts/moment-text';

/** What a chart draws, by its key in the rows: its name, a colour of the theme, and a dash for whoever sees no colours. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly dash?: string;
}

/** One day of a chart: an amount in minor units for each series. */
export interface MoneyDay {
  readonly day: string;
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** Every day from one to another, both included: those on which nothing happened hold nothing. */
export function everyDay(from: string, to: string, known: readonly MoneyDay[]): readonly MoneyDay[] {
  const byDay = new Map(known.map((each) => [each.day, each]));
  const days: MoneyDay[] = [];
  for (let day = from; day <= to; day = dayBehind(day, 1)) days.push(byDay.get(day) ?? { day, amounts: {} });
  return days;
}

/**
 * Where an amount stands in a chart, in whole units of its currency. A binary fraction is good enough for a place on the
 * screen, which is rounded to a pixel; nobody reads it: tables and tooltips show the amount itself.
 */
export function heightOf(minorUnits: bigint, currency: string): number {
  return Number(minorUnits) / 10 ** (currencyExponent(currency) ?? 0);
}
