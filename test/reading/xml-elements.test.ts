import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type XmlElement, xmlElement } from '../../shared/reading/xml-elements.ts';

const name = fc.stringMatching(/^[A-Za-z_名][\w.-]{0,6}$/u);
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((it) => it.replaceAll('\r', ''));
const attributes = fc.array(fc.tuple(name, text), { maxLength: 3 }).map((it) => new Map(it));
const { element } = fc.letrec<{ leaf: XmlElement; element: XmlElement }>((tie) => ({
  leaf: fc.record({ name, attributes, text, children: fc.constant([]) }),
  element: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({ name, attributes, text, children: fc.array(tie('element'), { maxLength: 3 }) }),
  ),
}));

const escaped = (it: string) =>
  it.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#x22;');
function printed({ name: own, attributes, text: said, children }: XmlElement): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return `<${own}${pairs}>${children.map(printed).join('<!-- a < b -->')}${escaped(said)}</${own}\n>`;
}

describe('one element of XML', () => {
  test('is read as it was printed', () => {
    fc.assert(
      fc.property(element, (it) => {
        expect(xmlElement(printed(it))).toEqual(it);
      }),
    );
  });

  test('is null where a tag is cut out, and never throws', () => {
    fc.assert(
      fc.property(element, fc.nat(), fc.nat(20), (it, at, count) => {
        const whole = printed(it);
        const cut = whole.slice(0, at % whole.length) + whole.slice((at % whole.length) + count);
        expect(() => xmlElement(cut)).not.toThrow();
        expect(xmlElement(whole.slice(0, -1))).toBeNull();
        expect(xmlElement(`${whole}${whole}`)).toBeNull();
      }),
    );
  });

  test.each([
    ['single quotes, CDATA and an empty element', "<a b='1'><c/><![CDATA[<&]]></a>", '<&'],
    ['entities', '<a>&lt;&#26085;&#x672C;</a>', '<日本'],
  ])('has %s', (_title, whole, said) => expect(xmlElement(whole)?.text).toBe(said));

  test.each([
    '<a></b>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>& </a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    'x<a/>',
    `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`,
  ])('is not read in %s', (whole) => expect(xmlElement(whole)).toBeNull());

  test('takes no longer than its text where its tags are crafted', () => {
    const begin = performance.now();
    for (const piece of [' ', ' a="', '<a ', '&', '<![CDATA[', '<!--']) {
      xmlElement(`<a${piece.repeat(20_000)}`);
    }
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
