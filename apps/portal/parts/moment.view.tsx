import { dayText, momentText } from './moment-text';

/** An instant of the service in the reader's own time zone; the exact one when pointed at. */
export function Moment({ at, dayOnly = false }: { readonly at: string; readonly dayOnly?: boolean }) {
  return (
    <time dateTime={at} title={at}>
      {dayOnly ? dayText(at) : momentText(at)}
    </time>
  );
}
