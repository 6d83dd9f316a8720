import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { signInOfferQuery } from '../../session/session.queries';
import { useSession } from '../../session/use-session';

const PLACE = 'first-capture';
const OVER = 'over';
const CAPTURED = 'captured:';
const listeners = new Set<() => void>();

/** Where somebody is on the way to their first capture. */
export type Guide = { readonly step: 'begin' | 'over' } | { readonly step: 'captured'; readonly orderId: string };

/** Only a demo has a guide, for those who may capture, until they have or want no more of it. */
export function useGuide(): Guide {
  const kept = useSyncExternalStore(listen, read);
  const { data: offer } = useQuery(signInOfferQuery);
  const mayCapture = useSession().roles.includes('fulfilment');
  if (!offer || offer.demo.length === 0 || !mayCapture || kept === OVER) return { step: 'over' };
  return kept?.startsWith(CAPTURED) ? { step: 'captured', orderId: kept.slice(CAPTURED.length) } : { step: 'begin' };
}

/** The first capture is what the guide waits for; the others are everyday. */
export function guideCaptured(orderId: string): void {
  if (read() === null) write(CAPTURED + orderId);
}

export function endGuide(): void {
  write(OVER);
}

function read(): string | null {
  return localStorage.getItem(PLACE);
}

function write(step: string): void {
  localStorage.setItem(PLACE, step);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
