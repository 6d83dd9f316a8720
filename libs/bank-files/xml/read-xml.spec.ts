import { readOrRefuse } from '../bank-file-refusal';
import { XML_DEPTH_MAX } from '../limits';
import { readXml } from './read-xml';
import { childrenOf, textAt } from './xml-element';

const read = (file: string | Uint8Array) => readOrRefuse((complain) => readXml(Buffer.from(file), complain));

describe('an XML file', () => {
  it('is read as text, whatever it looks like', () => {
    const root = read('<A><N>0012.50</N><N>1e3</N><N> true </N><N><![CDATA[<&>]]> &amp;&#65;</N></A>');
    expect('problem' in root || childrenOf(root, 'N').map(({ text }) => text)).toEqual([
      '0012.50',
      '1e3',
      'true',
      '<&> &A',
    ]);
  });

  it('is read by local names, with the line of each element', () => {
    const root = read('<?xml version="1.0"?>\n<x:A xmlns:x="urn:x"\n>\n<x:B x:c="1"/></x:A>');
    expect(root).toMatchObject({ name: 'A', children: [{ name: 'B', line: 4, attributes: { c: '1' } }] });
  });

  it('is read in the encoding that it names', () => {
    const file = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><A><B>Müller</B></A>', 'latin1');
    const root = read(file);
    expect('problem' in root || textAt(root, 'B')).toBe('Müller');
  });

  it.each([
    ['an entity that grows', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>\n<A>&c;</A>', /DOCTYPE/],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><A>&b;</A>', /DOCTYPE/],
    ['an empty DOCTYPE', '<!DOCTYPE A><A/>', /DOCTYPE/],
    ['an entity that nobody knows', '<A>&nbsp;</A>', /entity/],
    ['an element that is not closed', '<A>\n<B>', /unclosed/],
    ['elements that cross', '<A><B></A></B>', /tag/],
    ['two roots', '<A/><B/>', /one root/],
    ['a prefix that nobody declared', '<x:A/>', /prefix/],
    ['the same attribute twice', '<A b="1" b="2"/>', /duplicate/],
    ['a control character', '<A>\u0001</A>', /character/],
    ['no element', '<?xml version="1.0"?>', /root/],
    ['no XML', ':20:STARTUMS', /./],
    ['elements nested without end', '<A>'.repeat(100_000), new RegExp(`deeper than ${XML_DEPTH_MAX}`)],
    ['an encoding that is not read', '<?xml version="1.0" encoding="UTF-16"?><A/>', /encoding/],
    ['bytes that are no UTF-8', Buffer.from('<A>\u00fc</A>', 'latin1'), /UTF-8/],
  ])('with %s is refused', (_what, file, reason) => {
    expect(read(file)).toEqual({
      problem: 'malformed',
      place: expect.stringMatching(/^line \d+$/),
      reason: expect.stringMatching(reason),
    });
  });

  it('says the line of its first fault', () => {
    expect(read('<A>\n<B>\n</C>\n</D></A>')).toMatchObject({ place: 'line 3' });
  });
});
