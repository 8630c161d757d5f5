import { type ByteCursor, byteCursor } from './byte-cursor.ts';

/**
 * Text with holes: what a template of binary XML comes to. A string stands as it is, a slot is
 * filled with a value, what is guarded is left out where its value is null, and an instance is a
 * template with values of its own.
 */
export type XmlPiece = string | XmlSlot | GuardedXml | TemplateInstance;

interface XmlSlot {
  readonly slot: number;
}

interface GuardedXml {
  readonly unlessNull: number;
  readonly pieces: readonly XmlPiece[];
}

/** A template and the values of its slots. */
export interface TemplateInstance {
  readonly template: readonly XmlPiece[];
  readonly values: readonly BinaryValue[];
}

/** Where a value stands in its chunk, and of which type it is. */
export interface BinaryValue {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** Reads one fragment of binary XML; a RangeError where it is not one. */
export type FragmentParser = (start: number, end: number, isValue: boolean) => readonly XmlPiece[];

const depthMax = 32;
const noDependency = 0xffff;
/** Set on a token after which more of the same follows. */
const more = 0x40;

/**
 * A parser of the fragments of one chunk of an event log, whose names and templates are stored once
 * and referred to by their offset in it (MS-EVEN6, section 2.2.12; libevtx, "Windows XML Event Log
 * (EVTX) format", section 5). A fragment that is itself a value has no dependency identifiers.
 */
export function fragmentParser(chunk: Buffer): FragmentParser {
  const names = new Map<number, string>();
  const templates = new Map<number, readonly XmlPiece[] | null>();

  function fragment(cursor: ByteCursor, hasDependency: boolean, isTemplate: boolean): XmlPiece[] {
    const pieces: XmlPiece[] = [];
    for (let token = cursor.peek(); token !== undefined; token = cursor.peek()) {
      cursor.skip(1);
      const kind = token & ~more;
      if (kind === 0x00) break;
      else if (kind === 0x0f) cursor.skip(3);
      else if (kind === 0x01) pieces.push(...element(cursor, token, hasDependency, 0));
      else if (kind === 0x0c && !isTemplate) pieces.push(instance(cursor));
      else if (kind === 0x0a) name(cursor);
      else if (kind === 0x0b) cursor.text(cursor.u16());
      else throw new RangeError(`token ${token}`);
    }
    return pieces;
  }

  function element(
    cursor: ByteCursor,
    token: number,
    hasDependency: boolean,
    depth: number,
  ): XmlPiece[] {
    if (depth > depthMax) throw new RangeError('too deep');
    const dependency = hasDependency ? cursor.u16() : noDependency;
    cursor.skip(4);
    const tag = name(cursor);
    const pieces: XmlPiece[] = [`<${tag}`];
    if ((token & more) !== 0) pieces.push(...attributes(cursor));
    const close = cursor.u8();
    if (close === 0x03) pieces.push('/>');
    else if (close === 0x02) {
      pieces.push('>', ...content(cursor, hasDependency, depth), `</${tag}>`);
      if (cursor.u8() !== 0x04) throw new RangeError('element without end');
    } else throw new RangeError(`token ${close}`);
    return dependency === noDependency ? pieces : [{ unlessNull: dependency, pieces }];
  }

  function attributes(cursor: ByteCursor): XmlPiece[] {
    const size = cursor.u32();
    const end = cursor.at + size;
    const pieces: XmlPiece[] = [];
    while (cursor.at < end) {
      if ((cursor.u8() & ~more) !== 0x06) throw new RangeError('no attribute');
      const key = name(cursor);
      const value = content(cursor, false, depthMax);
      const only = value.length === 1 ? value[0] : undefined;
      const written = [` ${key}="`, ...value, '"'];
      const slot = typeof only === 'object' && 'slot' in only ? only.slot : null;
      pieces.push(...(slot === null ? written : [{ unlessNull: slot, pieces: written }]));
    }
    return pieces;
  }

  /** What stands in an element or an attribute, up to a token that is none of it. */
  function content(cursor: ByteCursor, hasDependency: boolean, depth: number): XmlPiece[] {
    const pieces: XmlPiece[] = [];
    for (;;) {
      const token = cursor.peek() ?? 0;
      const kind = token & ~more;
      if (kind === 0 || kind === 0x02 || kind === 0x03 || kind === 0x04 || kind === 0x06) {
        return pieces;
      }
      cursor.skip(1);
      if (kind === 0x01) pieces.push(...element(cursor, token, hasDependency, depth + 1));
      else if (kind === 0x0d || kind === 0x0e) {
        pieces.push({ slot: cursor.u16() });
        cursor.skip(1);
      } else pieces.push(text(cursor, kind));
    }
  }

  function text(cursor: ByteCursor, kind: number): string {
    if (kind === 0x05) {
      if (cursor.u8() !== 0x01) throw new RangeError('a value that is no text');
      return escapedXml(cursor.text(cursor.u16()));
    }
    if (kind === 0x07) return escapedXml(cursor.text(cursor.u16()));
    if (kind === 0x08) return escapedXml(String.fromCharCode(cursor.u16()));
    if (kind === 0x09) return `&${name(cursor)};`;
    if (kind === 0x0a) name(cursor);
    else if (kind === 0x0b) cursor.text(cursor.u16());
    else throw new RangeError(`token ${kind}`);
    return '';
  }

  /** A name stands where it is used first; later uses give its offset. */
  function name(cursor: ByteCursor): string {
    const offset = cursor.u32();
    const isHere = offset === cursor.at;
    const known = names.get(offset);
    if (known !== undefined && !isHere) return known;
    const there = isHere ? cursor : byteCursor(chunk, offset);
    there.skip(6);
    const written = there.text(there.u16());
    there.skip(2);
    if (!/^[\p{L}_][\p{L}\p{N}._:-]*$/u.test(written)) throw new RangeError('no name');
    names.set(offset, written);
    return written;
  }

  function instance(cursor: ByteCursor): TemplateInstance {
    cursor.skip(5);
    const offset = cursor.u32();
    const isHere = offset === cursor.at;
    const template = definition(offset);
    if (isHere) {
      cursor.skip(20);
      cursor.skip(cursor.u32());
    }
    const count = cursor.u32();
    if (count > chunk.length) throw new RangeError('too many values');
    const kinds = Array.from({ length: count }, () => {
      const size = cursor.u16();
      const type = cursor.u8();
      cursor.skip(1);
      return { size, type };
    });
    const values = kinds.map(({ size, type }) => {
      const start = cursor.at;
      cursor.skip(size);
      return { type, start, end: cursor.at };
    });
    return { template, values };
  }

  /** Read once in a chunk, also where it is damaged. */
  function definition(offset: number): readonly XmlPiece[] {
    const known = templates.get(offset);
    if (known === null) throw new RangeError('a damaged template');
    if (known !== undefined) return known;
    templates.set(offset, null);
    const cursor = byteCursor(chunk, offset);
    cursor.skip(20);
    const size = cursor.u32();
    const start = cursor.at;
    cursor.skip(size);
    const template = fragment(byteCursor(chunk, start, start + size), true, true);
    templates.set(offset, template);
    return template;
  }

  return (start, end, isValue) => fragment(byteCursor(chunk, start, end), !isValue, false);
}

/** Text as it stands in XML, in an element or an attribute. */
export function escapedXml(text: string): string {
  return /[&<>"]/u.test(text)
    ? text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
    : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
