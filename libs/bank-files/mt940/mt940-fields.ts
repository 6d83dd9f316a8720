import type { Complain } from '../bank-file-refusal';
import { TRANSACTIONS_MAX } from '../limits';
import { tooMany } from '../statements/complete-statements';

/** One field of a message, such as `:61:`; a field can go over several lines. */
export interface Mt940Field {
  readonly tag: string;
  readonly line: number;
  readonly lines: readonly string[];
}

export const placeOfField = ({ tag, line }: Mt940Field): string => `line ${line}, field :${tag}:`;

interface OpenField extends Mt940Field {
  readonly lines: string[];
}

/** The fields of each message: one begins with `:20:`, with or without the blocks of the network around it. */
export function readFields(text: string, complain: Complain): Mt940Field[][] | undefined {
  const messages: OpenField[][] = [];
  let field: OpenField | undefined;
  let transactions = 0;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    // The blocks before the text end on its first line, and the last line of the text is a dash.
    const content = raw.replace(/^(\{[1-5]:.*)?\{4:/, '');
    const start = /^:(\d{2}[A-Z]?):(.*)$/.exec(content);
    if (start) {
      field = { tag: start[1] ?? '', line, lines: [start[2] ?? ''] };
      if (field.tag === '20') messages.push([]);
      const message = messages.at(-1);
      if (!message) return complain(placeOfField(field), 'it stands before any :20:', 'malformed');
      message.push(field);
      transactions += field.tag === '61' ? 1 : 0;
      if (transactions > TRANSACTIONS_MAX) return tooMany(complain);
    } else if (content.trim() === '-' || content.startsWith('-}')) {
      field = undefined;
    } else if (field) {
      field.lines.push(content);
    } else if (content.trim() !== '' && !/^\{[1-5]:/.test(content)) {
      return complain(`line ${line}`, 'it belongs to no field', 'malformed');
    }
  }
  return messages.length > 0 ? messages : complain('the file', 'it holds no field :20:', 'wrong-format');
}
