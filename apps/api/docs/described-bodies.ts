import type { RequestClass } from '../validation/nested';

const bodies = new Set<RequestClass>();

/** Remembers a request class that a route's description refers to, and answers its name. */
export function describedBody(request: RequestClass): string {
  bodies.add(request);
  return request.name;
}

export function describedBodies(): readonly RequestClass[] {
  return [...bodies];
}
