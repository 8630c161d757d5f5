/** An element of XML: its attributes, its own text (of all its pieces), its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Deeper than any event log nests; a crafted text shall not use up memory by nesting. */
const depthMax = 32;

/**
 * Reads one XML element and nothing else, or null where the text is not one whole well-formed
 * element (XML 1.0, sections 2 and 3). Entities are the five of XML and numbers; there is no
 * document type, so that nothing is ever fetched or expanded.
 */
export function xmlElement(text: string): XmlElement | null {
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return null;
    const top = open.at(-1);
    const { start, end, data } = groups;
    if (end !== undefined) {
      if (open.pop()?.name !== end) return null;
    } else if (start !== undefined) {
      const element = opened(start, groups['attributes'] ?? '');
      if (element === null || (top === undefined && root !== null)) return null;
      top?.children.push(element);
      root ??= element;
      if (groups['empty'] === '') open.push(element);
      if (open.length > depthMax) return null;
    } else {
      const said = groups['characters'] ?? data ?? '';
      if (top !== undefined) {
        const plain = data === undefined ? unescaped(said) : said;
        if (plain === null) return null;
        top.text += plain;
      } else if (said.trim() !== '') return null;
    }
  }
  return open.length === 0 ? root : null;
}

/** The first child of a name; undefined: there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

interface OpenElement extends XmlElement {
  text: string;
  readonly children: OpenElement[];
}

const name = String.raw`[\p{L}_][\p{L}\p{N}._:-]*`;
const attribute = String.raw`\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const token = new RegExp(
  [
    '(?<characters>[^<]+)',
    String.raw`<(?<start>${name})(?<attributes>(?:${attribute})*)\s*(?<empty>/?)>`,
    String.raw`</(?<end>${name})\s*>`,
    String.raw`<!\[CDATA\[(?<data>.*?)\]\]>`,
    '<!--.*?-->',
  ].join('|'),
  'suy',
);
const pair = new RegExp(`\\s+(?<key>${name})\\s*=\\s*(?:"(?<two>[^"]*)"|'(?<one>[^']*)')`, 'gu');

function opened(elementName: string, written: string): OpenElement | null {
  const attributes = new Map<string, string>();
  for (const { groups } of written.matchAll(pair)) {
    const key = groups?.['key'] ?? '';
    const value = unescaped(groups?.['two'] ?? groups?.['one'] ?? '');
    if (value === null || attributes.has(key)) return null;
    attributes.set(key, value);
  }
  return { name: elementName, attributes, text: '', children: [] };
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Null where an ampersand begins no entity that is known. */
function unescaped(text: string): string | null {
  if (!text.includes('&')) return text;
  let isBroken = false;
  const plain = text.replaceAll(/&(?:(?<word>[#\w]{1,8});)?/gu, (_all, word) => {
    const sign = typeof word === 'string' ? signOf(word) : undefined;
    isBroken ||= sign === undefined;
    return sign ?? '';
  });
  return isBroken ? null : plain;
}

function signOf(word: string): string | undefined {
  if (!word.startsWith('#')) return entities.get(word);
  const isHex = /^#x[\da-f]+$/iu.test(word);
  if (!isHex && !/^#\d+$/u.test(word)) return undefined;
  const code = Number.parseInt(word.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff;
  return code > 0 && code <= 0x10_ff_ff && !isSurrogate ? String.fromCodePoint(code) : undefined;
}
