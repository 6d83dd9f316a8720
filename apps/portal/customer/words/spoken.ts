import { createContext, useContext } from 'react';
import { amountText } from '../../money/amount-text';
import { LANGUAGES, type Language, localeOf } from './language';
import type { Words } from './words';

/** The language of the page: what it says, and how it writes days and amounts. */
export interface Spoken {
  readonly language: Language;
  readonly words: Words;
  /** An instant as a day of the reader's. */
  readonly day: (instant: string) => string;
  /** A day of a calendar, such as a due date: the same day everywhere. */
  readonly calendarDay: (day: string) => string;
  /** Minor units. */
  readonly amount: (minorUnits: bigint, currency: string) => string;
}

export function speak(language: Language): Spoken {
  const locale = localeOf(language);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const calendarDays = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    words: LANGUAGES[language].words,
    day: (instant) => days.format(new Date(instant)),
    calendarDay: (day) => calendarDays.format(new Date(`${day}T00:00:00.000Z`)),
    amount: (minorUnits, currency) => amountText(minorUnits, currency, locale),
  };
}

export const SpokenContext = createContext<Spoken>(speak('en'));

export function useSpoken(): Spoken {
  return useContext(SpokenContext);
}
