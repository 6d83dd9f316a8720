import type { LineName, LineSelection, Take } from '@domain';
import type { Clauses } from './clauses';

/** `everything`, `500`, or lines: `2 of line 1; 500 from SOCK; 2 and 50 of line 3`. */
export function readTake(text: string, { stated: [stated] = [], sharing }: Clauses): Take {
  const amount = stated === undefined ? {} : { amount: BigInt(stated) };
  if (text === 'everything') return { by: 'full', ...amount };
  if (/^\d+$/.test(text)) return { by: 'amount', amount: BigInt(text) };
  return { by: 'lines', lines: text.split('; ').map(selection), ...(sharing && { shareDiscounts: true }), ...amount };
}

function selection(text: string): LineSelection {
  const [, quantity, , amount, word, name = ''] = /^(\d+)?( and )?(-?\d+)? ?(of|from) (.+)$/.exec(text) ?? [];
  if (word === 'of' && quantity && amount)
    return { line: line(name), quantity: BigInt(quantity), amount: BigInt(amount) };
  if (word === 'of' && quantity) return { line: line(name), quantity: BigInt(quantity) };
  if (word === 'from') return { line: line(name), amount: BigInt(amount ?? quantity ?? '') };
  throw new Error(`nobody understands "${text}"`);
}

function line(name: string): LineName {
  const [, lineId] = /^line (\d+)$/.exec(name) ?? [];
  return lineId ? { lineId: Number(lineId) } : { reference: name };
}
