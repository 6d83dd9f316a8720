/** One thing that was looked into. `open`: it could not be, which proves nothing either way. */
export interface Check {
  readonly name: string;
  readonly outcome: 'right' | 'wrong' | 'open';
  /** What was computed, or why it could not be. */
  readonly says: string;
}

/** Looks into one thing; whatever cannot even be read is wrong. */
export async function check(
  name: string,
  look: () => Promise<Omit<Check, 'name'>> | Omit<Check, 'name'>,
): Promise<Check> {
  try {
    return { name, ...(await look()) };
  } catch (fault) {
    return { name, outcome: 'wrong', says: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Two texts have to be the same. */
export function same(computed: string | undefined, told: string): Omit<Check, 'name'> {
  return computed === told
    ? { outcome: 'right', says: told }
    : { outcome: 'wrong', says: `${computed ?? 'nothing'} instead of ${told}` };
}
