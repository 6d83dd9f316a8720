import { SaxesParser } from 'saxes';
import type { Complain } from '../bank-file-refusal';
import { XML_DEPTH_MAX } from '../limits';
import { decodeXml } from '../values/decode-text';
import { withinSize } from '../values/within-size';
import type { XmlElement } from './xml-element';

interface OpenElement extends XmlElement {
  text: string;
  readonly children: XmlElement[];
}

// A fault stops the reading at the end of its piece, and what is nested too deep takes the parser ever longer.
const CHUNK_CHARACTERS = 4 * 1024;

/**
 * The root element of a well-formed XML file. Complains about everything that is not well-formed (unknown entities and
 * prefixes are not), about a DOCTYPE, because what it may declare grows without bound, and about too much depth.
 */
export function readXml(bytes: Uint8Array, complain: Complain): XmlElement | undefined {
  const text = withinSize(bytes, complain) && decodeXml(bytes, complain);
  return text === undefined ? undefined : parse(text, complain);
}

function parse(text: string, complain: Complain): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let refused = false;
  const refuse = (reason: string) => {
    refused = true;
    complain(`line ${parser.line}`, reason, 'malformed');
  };
  const addText = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };

  parser.on('error', ({ message }) => refuse(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('a DOCTYPE is not read'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length >= XML_DEPTH_MAX) return refuse(`elements are nested deeper than ${XML_DEPTH_MAX}`);
    const values = Object.values(attributes).map((attribute): [string, string] => [attribute.local, attribute.value]);
    const element: OpenElement = {
      name: local,
      line: parser.line,
      text: '',
      attributes: Object.fromEntries(values),
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });

  for (let at = 0; at < text.length && !refused; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS));
  }
  if (!refused) parser.close();
  return refused ? undefined : root;
}
