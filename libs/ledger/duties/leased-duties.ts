import type { Leases } from '@read-models';
import type { Duties } from './duties';

/** Duties go to whoever holds their lease; it is kept alive together with all others of this instance. */
export function leasedDuties(leases: Leases): Duties {
  return {
    async isOurs(duty) {
      const isHeld = () => leases.held().some(({ name }) => name === duty);
      return isHeld() || (await leases.acquire([duty])).length > 0;
    },
  };
}
