import { hash } from 'node:crypto';
import { canonicalJson } from '@event-store';

/** Members of a body that hold personal data: a hash of them would outlive their erasure, and could be guessed. */
const PERSONAL_MEMBERS = ['customer', 'description'] as const;

/** What a command asks for, as 64 hex digits: the same key with another hash is another command. */
export function commandHash(commandType: string, pathIds: Readonly<Record<string, string>>, body: unknown): string {
  return hash('sha256', canonicalJson([commandType, pathIds, withoutPersonal(body)]), 'hex');
}

function withoutPersonal(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body ?? null;
  if (!PERSONAL_MEMBERS.some((member) => member in body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([member]) => !isPersonal(member)));
}

function isPersonal(member: string): boolean {
  return (PERSONAL_MEMBERS as readonly string[]).includes(member);
}
