import { useRouteContext } from '@tanstack/react-router';
import { useSession } from '../session/use-session';
import type { RoomEntry } from './room';

/** The lines of the navigation for whoever is signed in, in order. */
export function useEntries(): readonly RoomEntry[] {
  // By the router, not by an import: the rooms stand inside the shell.
  const { rooms } = useRouteContext({ from: '__root__' });
  const { roles, merchantId } = useSession();
  return rooms
    .filter((room) => room.roles.some((role) => roles.includes(role)))
    .flatMap(({ entries }) => entries)
    .filter(({ ofLedgerOnly }) => !ofLedgerOnly || merchantId === null);
}
