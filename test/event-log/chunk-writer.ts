import { crc32 } from 'node:zlib';
import type { ExportedEvent } from './exported-events.ts';
import { detailsOf, type Tag, wrapping } from './written-tags.ts';
import { guidBytes, long, nothing, number, typed, type Written, words } from './written-values.ts';

export const chunkBytes = 65_536;

/** Sets the sums of a chunk anew, after it was changed on purpose. */
export function withSums(chunk: Buffer): Buffer {
  chunk.writeUInt32LE(crc32(chunk.subarray(512, chunk.readUInt32LE(48))), 52);
  const head = Buffer.concat([chunk.subarray(0, 120), chunk.subarray(128, 512)]);
  chunk.writeUInt32LE(crc32(head), 124);
  return chunk;
}

/** Writes one chunk, names and templates stored once, as Windows does. */
export function chunkWriter() {
  const bytes = Buffer.alloc(chunkBytes * 2);
  let at = 512;
  let names = new Map<string, number>();
  let templates = new Map<string, number>();
  let [first, last, lastAt] = [0n, 0n, 0];

  const u8 = (value: number) => {
    at = bytes.writeUInt8(value, at);
  };
  const u16 = (value: number) => {
    at = bytes.writeUInt16LE(value, at);
  };
  const u32 = (value: number) => {
    at = bytes.writeUInt32LE(value, at);
  };
  const raw = (more: Buffer) => {
    at += more.copy(bytes, at);
  };
  const text = (value: string) => {
    u16(value.length);
    raw(Buffer.from(value, 'utf16le'));
  };

  /** Runs `write` and puts the number of its bytes before them. */
  function sized(write: () => void): void {
    const start = at;
    u32(0);
    write();
    bytes.writeUInt32LE(at - start - 4, start);
  }

  function name(value: string): void {
    const known = names.get(value);
    if (known !== undefined) {
      u32(known);
      return;
    }
    names.set(value, at + 4);
    u32(at + 4);
    u32(0);
    u16([...value].reduce((hash, sign) => (hash * 65_599 + sign.charCodeAt(0)) & 0xffff, 0));
    text(value);
    u16(0);
  }

  function tag({ name: tagName, attributes = [], content }: Tag): void {
    if (tagName === '') {
      slot(content);
      return;
    }
    u8(attributes.length > 0 ? 0x41 : 0x01);
    u16(0xffff);
    sized(() => {
      name(tagName);
      if (attributes.length > 0) sized(() => attributes.forEach(attribute));
      if (content === undefined) {
        u8(0x03);
        return;
      }
      u8(0x02);
      if (typeof content === 'string' || typeof content[0] === 'number') slot(content);
      else for (const child of content) if (typeof child === 'object') tag(child);
      u8(0x04);
    });
  }

  function attribute(
    [key, value]: readonly [string, string | number],
    index: number,
    all: readonly unknown[],
  ): void {
    u8(index + 1 < all.length ? 0x46 : 0x06);
    name(key);
    slot(typeof value === 'string' ? value : [value, 0x01]);
  }

  function slot(content: Tag['content']): void {
    if (typeof content === 'string') {
      u8(0x05);
      u8(0x01);
      text(content);
    } else if (content !== undefined) {
      const [index, type] = content;
      u8(0x0e);
      u16(Number(index));
      u8(Number(type));
    }
  }

  function instance(template: Tag, values: readonly Written[]): void {
    u8(0x0f);
    raw(Buffer.from([1, 1, 0]));
    u8(0x0c);
    u8(1);
    u32(7);
    const key = JSON.stringify(template);
    const known = templates.get(key);
    templates.set(key, known ?? at + 4);
    u32(known ?? at + 4);
    if (known === undefined) {
      u32(0);
      raw(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
      sized(() => {
        raw(Buffer.from([0x0f, 1, 1, 0]));
        tag(template);
        u8(0x00);
      });
    }
    u32(values.length);
    for (const [type, value] of values) {
      u16(value.length);
      u8(type);
      u8(0);
    }
    for (const [, value] of values) raw(value);
  }

  function record(event: ExportedEvent): void {
    const start = at;
    raw(Buffer.from([0x2a, 0x2a, 0, 0]));
    u32(0);
    raw(long(0, event.record)[1]);
    raw(long(0, event.time)[1]);
    const system = [
      words(event.provider),
      [0x0f, guidBytes(event.guid)],
      number(0x06, 2, event.id),
      number(0x04, 1, 0),
      number(0x06, 2, 12_811),
      long(0x15, event.keywords),
      long(0x11, event.time),
      long(0x0a, event.record),
      nothing,
      number(0x08, 4, 4),
      words(event.channel),
      words(event.computer),
    ] as const;
    const details = detailsOf(event);
    // The fragment is a value, so that its size must be known before: it is written, then moved.
    const values = event.data.map(([, value]) => typed(value));
    const fragment = { size: 0 };
    const write = () => {
      at = start + 24;
      instance(wrapping, [...system, [0x21, Buffer.alloc(fragment.size)]]);
      at -= fragment.size;
      const from = at;
      instance(details, values);
      u8(0x00);
      fragment.size = at - from;
    };
    const before = [new Map(names), new Map(templates)] as const;
    write();
    [names, templates] = before;
    write();
    u8(0x00);
    while ((at - start) % 8 !== 4) u8(0x00);
    u32(at - start + 4);
    bytes.writeUInt32LE(at - start, start + 4);
  }

  return {
    /** False: there is no room left for it. */
    add(event: ExportedEvent): boolean {
      const before = { at, names: new Map(names), templates: new Map(templates) };
      record(event);
      if (at > chunkBytes) {
        ({ at, names, templates } = before);
        return false;
      }
      if (first === 0n) first = event.record;
      [last, lastAt] = [event.record, before.at];
      return true;
    },
    finished(): Buffer {
      const chunk = Buffer.from(bytes.subarray(0, chunkBytes)).fill(0, at);
      chunk.write('ElfChnk\0', 'latin1');
      for (const [offset, value] of [first, last, first, last].entries()) {
        chunk.writeBigUInt64LE(value, 8 + offset * 8);
      }
      chunk.writeUInt32LE(128, 40);
      chunk.writeUInt32LE(lastAt, 44);
      chunk.writeUInt32LE(at, 48);
      return withSums(chunk);
    },
  };
}
