import type { Personal, Sealed } from '@domain';

/** Views hold personal data in its sealed form only: so erasing its key erases it here too. */
export function sealedOnly(personal: Personal | undefined): Sealed | null {
  if (personal === undefined) return null;
  if ('unsealed' in personal) throw new Error('personal data reached a view without being sealed');
  return personal;
}
