import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { windowsSecurity } from '../../shared/formats/windows-security.ts';
import { limits } from '../../shared/limits.ts';
import { collect, sourceOfFormat } from './collected.ts';

const data = new URL('../../../shared/data/windows-fileshare/', import.meta.url);
const source = sourceOfFormat('windows-security');

const read = async (name: string) => {
  const text = readFileSync(new URL(name, data), 'utf8');
  const collected = await collect(text, source);
  expect(collected.rejected).toEqual([]);
  return { events: collected.events, text };
};
describe('file shares as others recorded them', () => {
  test('349 events of 175 files in 23 s come from one user, and what is read covers one each', async () => {
    const { events } = await read(
      'ID5145-user_file-credentials-browser_dump_via_network_share.xml',
    );
    const times = events.map((it) => it.at);
    expect(Math.floor((Math.max(...times) - Math.min(...times)) / 1000)).toBe(23);
    expect(new Set(events.map((it) => it.screen)).size).toBe(175);
    expect(new Set(events.map((it) => it.actor))).toEqual(new Set(['admmig']));
    // 31 are pipes (IPC$) and no files, 2 delete one; 233 + 81 + 2 masks hold FILE_READ_DATA.
    const deeds = events.map((it) => `${it.action} ${it.records}`);
    const countOf = (deed: string) => deeds.filter((it) => it === deed).length;
    expect([countOf('view 1'), countOf('update 1'), countOf('other 0')]).toEqual([316, 2, 31]);
  });

  test('the same events come out of one document, whatever its cut', async () => {
    const { text, events } = await read('ID5145-DNS_hosts_files_access_via_network_share.xml');
    const inner = text.slice(text.indexOf('<Event '));
    const whole = `<?xml version="1.0" standalone="yes"?>\n<Events><!-- shares -->${inner}</Events>`;
    for (const shape of [whole, inner.replaceAll(/>\s+</gu, '><')]) {
      for (const chunkBytes of [1, 999, 65_536]) {
        const collected = await collect(shape, source, new Map(), chunkBytes);
        expect(collected.rejected).toEqual([]);
        expect(collected.events).toEqual(events);
      }
    }
  });
});

describe('how paths are understood', () => {
  const { map } = windowsSecurity;

  test('a pattern that is none, or has no group for the subject, is refused', () => {
    expect(map.safeParse({ subjectPattern: '(' }).success).toBe(false);
    expect(map.safeParse({ subjectPattern: '[0-9]+' }).success).toBe(false);
    expect(map.safeParse({ subjectPattern: '(?<subject>[0-9]+)' }).success).toBe(true);
  });

  test('a share of extracts makes each of its reads an export of unknown size', async () => {
    const name = 'ID5145-user_file-credentials-browser_dump_via_network_share.xml';
    const named = sourceOfFormat('windows-security', { exportPaths: ['//*/C$/Users/**'] });
    const { events } = await collect(readFileSync(new URL(name, data)), named);
    const exports = events.filter((it) => it.action === 'export');
    const reads = events.filter((it) => /^\\\\\*\\C\$\\Users\\/u.test(it.screen ?? ''));
    expect(exports.length).toBeGreaterThan(100);
    expect(exports.every((it) => it.records === null)).toBe(true);
    expect(exports).toEqual(reads.filter((it) => it.action !== 'update' && it.records !== 0));
  });
});

describe('event XML that is damaged', () => {
  const event = (id: number, more = '') =>
    `<Event><System><EventID>5140</EventID><TimeCreated SystemTime="2026-11-20T09:30:00Z"/><EventRecordID>${id}</EventRecordID><Computer>c</Computer></System><EventData>${more}</EventData></Event>`;
  const lines = async (text: string) => {
    const { events, rejected } = await collect(text, source);
    return [events.map((it) => it.sequence), rejected.map((it) => it.line)];
  };

  test.each([
    ['an event that breaks off', `${event(1)}${event(2).slice(0, 90)}${event(3)}`],
    ['a tag that is never closed', `${event(1)}${event(2, '<Data>')}${event(3)}`],
    ['an entity that is not known', `${event(1)}${event(2, '&who;')}${event(3)}`],
    ['text between events', `${event(1)}\nwhat\n${event(3)}`],
    ['no such day', `${event(1)}${event(2).replace('11-20', '02-30')}${event(3)}`],
    ['an overlong event', `${event(1)}${event(2, 'x'.repeat(limits.lineBytesMax * 3))}${event(3)}`],
  ])('%s is rejected once and its neighbours pass', async (_title, text) => {
    expect(await lines(text)).toEqual([['c/1', 'c/3'], [2]]);
  });

  test('an event at the end that breaks off is rejected', async () => {
    expect(await lines(event(1) + event(2).slice(0, -3))).toEqual([['c/1'], [2]]);
  });

  test('a file of another format is unreadable', async () => {
    await expect(collect('<html><body>x</body></html>', source)).rejects.toThrow(
      UnreadableFileError,
    );
  });
});
