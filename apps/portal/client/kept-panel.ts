import { readExactJson, writeExactJson } from './exact-json';

/** What went out, kept until its answer is here: word for word what is asked again. */
export interface Sent<Body> {
  readonly body: Body;
  readonly revision: number;
}

/** What an open panel keeps in this tab over a reload. */
export interface KeptPanel<Draft, Body> {
  readonly key: string;
  readonly draft: Draft;
  readonly sent?: Sent<Body>;
}

const KEY_BYTES = 16;

/** Where a panel is kept that is about one thing of a merchant, such as an order. */
export function panelPlace(name: string, merchantId: string | undefined, about: string): string {
  return `${name}:${merchantId ?? ''}:${about}`;
}

/** Whether something went out from there that was never answered. */
export function isOut(place: string): boolean {
  return readPanel(place, undefined).sent !== undefined;
}

/** The panel as it was left here, or a new one with a key of its own. */
export function readPanel<Draft, Body>(place: string, fresh: Draft): KeptPanel<Draft, Body> {
  const text = sessionStorage.getItem(place);
  return text === null ? { key: newKey(), draft: fresh } : (readExactJson(text) as KeptPanel<Draft, Body>);
}

export function keepPanel<Draft, Body>(place: string, panel: KeptPanel<Draft, Body>): void {
  sessionStorage.setItem(place, writeExactJson(panel));
}

export function forgetPanel(place: string): void {
  sessionStorage.removeItem(place);
}

/** An Idempotency-Key. Not `randomUUID`, which browsers only have on pages that came encrypted. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return `portal-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
