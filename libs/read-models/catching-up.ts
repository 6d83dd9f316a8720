import type { Projection } from './projection';
import type { CatchingUp, Generation } from './read-models.port';

export function catchingUpOf({ name }: Projection, live: Generation | undefined): CatchingUp {
  return {
    catchingUp: { projection: name, sequence: live?.checkpoint?.sequence ?? -1, head: live?.head ?? null },
  };
}
