import { present } from '../values/present';
import { tidyText } from '../values/tidy-text';

interface Information {
  readonly endToEndId?: string;
  readonly remittance?: string;
  readonly counterpartyName?: string;
  readonly returnReason?: string;
}

/** As long as a line of `:86:` can be: what follows on the next is the same word. */
const LINE_LENGTH = 65;

/**
 * What `:86:` tells: in numbered parts (`166?00...?20EREF+...`, Germany), behind words between slashes
 * (`/EREF/.../REMI/...`, the Netherlands and others), or as mere text, which is then the remittance.
 */
export function readInformation(lines: readonly string[]): Information {
  const joined = lines.join('');
  if (/^\d{3}\?\d\d/.test(joined)) return fromNumberedParts(joined.slice(3));
  if (/^\/[A-Z]{2,8}\//.test(joined)) return fromSlashes(joined);
  const text = lines.map((line) => (line.length < LINE_LENGTH ? `${line} ` : line)).join('');
  return present({ remittance: tidyText(text) });
}

function fromNumberedParts(text: string): Information {
  const parts = new Map(text.split(/\?(?=\d\d)/).map((part) => [part.slice(0, 2), part.slice(2)]));
  const textOf = (from: number, to: number) =>
    [...parts].map(([number, part]) => (Number(number) >= from && Number(number) <= to ? part : '')).join('');
  const words = `${textOf(20, 29)}${textOf(60, 63)}`;
  const marked = new Map(
    words.split(/(?=(?:EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE)\+)/).map((part) => [part.slice(0, 5), part.slice(5)]),
  );
  return present({
    endToEndId: given(marked.get('EREF+')),
    remittance: tidyText(marked.get('SVWZ+') ?? (marked.has('EREF+') ? '' : words)),
    counterpartyName: tidyText(textOf(32, 33)),
  });
}

const WORDS =
  /\/(EREF|REMI|NAME|RTRN|TRTP|IBAN|BIC|CNTP|BENM|ORDP|ADDR|MARF|CSID|TRCD|PREF|PURP|KREF|ULTC|ULTD|ISDT)\//;

function fromSlashes(text: string): Information {
  const pieces = text.split(WORDS);
  const told = new Map<string, string>();
  for (let at = 1; at < pieces.length; at += 2) {
    const word = pieces[at] ?? '';
    if (!told.has(word)) told.set(word, pieces[at + 1] ?? '');
  }
  const [, , partyName] = (told.get('CNTP') ?? '').split('/');
  return present({
    endToEndId: given(told.get('EREF')),
    remittance: tidyText((told.get('REMI') ?? '').replace(/^(USTD|STRD)?\/+/, '').replace(/\/+$/, '')),
    counterpartyName: given(told.get('NAME')) ?? tidyText(partyName ?? ''),
    returnReason: given(told.get('RTRN')),
  });
}

function given(text: string | undefined): string | undefined {
  const tidy = tidyText((text ?? '').replace(/\/+$/, ''));
  return tidy !== undefined && /^NOT ?PROVIDED$/i.test(tidy) ? undefined : tidy;
}
