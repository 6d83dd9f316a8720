import { MONEY_MEMBERS } from './generated/money-members';

/**
 * Reads JSON text from the service: members that hold money become bigint, from the digits as they were sent, and so does
 * every integer that a binary fraction could not hold. Throws SyntaxError for what is no JSON.
 */
export function readExactJson(text: string): unknown {
  return JSON.parse(text, (name, member, context?: { readonly source?: string }) => {
    if (typeof member !== 'number') return member;
    const isMoney = MONEY_MEMBERS.has(name) && Number.isInteger(member);
    return isMoney || (Number.isInteger(member) && !Number.isSafeInteger(member))
      ? exactly(member, context?.source)
      : member;
  });
}

/** JSON text in which a bigint is an integer, exact to the last digit. */
export function writeExactJson(value: unknown): string {
  return JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? written(member) : member));
}

/** Where a browser does not tell the digits, the number itself will do as long as it is exact. */
function exactly(number: number, source: string | undefined): bigint {
  if (source !== undefined && /^-?\d+$/.test(source)) return BigInt(source);
  if (Number.isSafeInteger(number)) return BigInt(number);
  throw new SyntaxError('This browser cannot read an amount exactly. A newer one can.');
}

function written(amount: bigint): unknown {
  const number = Number(amount);
  if (Number.isSafeInteger(number)) return number;
  // The compiler's library does not know it yet.
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(amount.toString());
}
