import classes from './parts.module.css';

/** How a status feels; the word beside it says what it is. */
export type Tone = 'open' | 'good' | 'attention' | 'bad' | 'over';

const TONES: Readonly<Record<string, Tone>> = {
  AUTHORIZED: 'open',
  PART_CAPTURED: 'attention',
  CAPTURED: 'good',
  EXPIRED: 'bad',
  CANCELLED: 'over',
  CLOSED: 'over',
};

/** A status of the service as a word with a colour. `tone` is for statuses that are not an order's. */
export function StatusBadge({ status, tone }: { readonly status: string; readonly tone?: Tone }) {
  return (
    <span className={classes['badge']} data-tone={tone ?? TONES[status] ?? 'over'}>
      {statusText(status)}
    </span>
  );
}

/** `PART_CAPTURED` as people say it. */
export function statusText(status: string): string {
  const words = status.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
