/** Merchants, orders and customers are named by these; a stream's name stays readable and unambiguous. */
const IDENTIFIER = /^[A-Za-z0-9._~-]{1,64}$/;

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
