const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `3 d 4 h`, `4 h 05 min`, `5 min 09 s`: the two units that matter; `now` when it is over. */
export function timeLeftText(leftMs: number): string {
  if (leftMs <= 0) return 'now';
  const days = Math.floor(leftMs / DAY_MS);
  const hours = Math.floor(leftMs / HOUR_MS) % 24;
  const minutes = Math.floor(leftMs / MINUTE_MS) % 60;
  const seconds = Math.floor(leftMs / SECOND_MS) % 60;
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${padded(minutes)} min`;
  return `${minutes} min ${padded(seconds)} s`;
}

function padded(count: number): string {
  return String(count).padStart(2, '0');
}
