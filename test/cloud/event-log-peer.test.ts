import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedEventLog } from '../../shared/reading/event-log-feed.ts';
import { survey } from '../../shared/reading/survey.ts';
import { filesIn, textOf } from '../conformance/data.ts';
import { eventLogOf } from '../event-log/event-log-file.ts';
import { exportedEvents } from '../event-log/exported-events.ts';
import { fileOf } from '../reading/collected.ts';

const folder = fileURLToPath(new URL('../.output/event-log/', import.meta.url));
const python = join(folder, 'python', 'bin', 'python');
/** A reader in Rust that shares nothing with Sekisho's. */
const peer = 'evtx==0.14.0';
/** Its source package holds a log that Windows wrote itself. */
const sample = { project: 'dissect.eventlog==3.11', path: 'dissect_eventlog-3.11' };
const listing = `
import json, sys, evtx
for record in evtx.PyEvtxParser(sys.argv[1]).records(): print(json.dumps(record["data"]))
`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', join(folder, 'python')]);
  const pip = (...words: readonly string[]) =>
    execFileSync(python, ['-m', 'pip', '--quiet', '--disable-pip-version-check', ...words]);
  pip('install', peer);
  const packed = join(folder, `${sample.path}.tar.gz`);
  if (!existsSync(packed)) {
    pip('download', '--no-deps', '--no-binary', ':all:', '--dest', folder, sample.project);
  }
  execFileSync('tar', ['xzf', packed, '-C', folder]);
}, 300_000);

describe('an event log, beside what another reader of it says', () => {
  test('that Windows wrote itself', async () => {
    const path = join(folder, sample.path, 'tests', '_data', 'TestLogX.evtx');
    const read = await recordsOf(readFileSync(path));
    expect(read).toHaveLength(5);
    expect(read).toEqual(peerRecordsOf(path));
  });

  test.each(filesIn('windows-fileshare/', '.xml'))('that is written from %s', async (name) => {
    const bytes = eventLogOf(exportedEvents(textOf(name)));
    const path = join(folder, 'written.evtx');
    writeFileSync(path, bytes);
    const read = await recordsOf(bytes);
    expect(read.length).toBeGreaterThan(0);
    expect(read).toEqual(peerRecordsOf(path));
  });
});

function peerRecordsOf(path: string): readonly unknown[] {
  const lines = execFileSync(python, ['-c', listing, path], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return lines
    .trim()
    .split('\n')
    .map((line) => said(String(JSON.parse(line))));
}

async function recordsOf(bytes: Buffer): Promise<readonly unknown[]> {
  const records: unknown[] = [];
  const file = fileOf(bytes);
  const found = await survey(file, 'auto');
  const feed = feedEventLog(file.open(), found, {
    push: (xml) => records.push(said(xml)),
    refuse: (reason) => records.push(reason.en),
    end() {},
    recognised: () => true,
  });
  for await (const _ of feed);
  return records;
}

/** Windows writes it in braces, the peer without. */
const guid = /^\{([\dA-F-]{36})\}$/u;

/** What an event's XML says, without how it is laid out; the peer has millionths of a second. */
function said(xml: string): unknown {
  const one = (pattern: RegExp) => pattern.exec(xml)?.[1]?.trim();
  const data = xml.matchAll(/<Data(?: Name="([^"]*)")?>([^<]*)</gu);
  return {
    provider: one(/<Provider Name="([^"]*)"/u),
    id: one(/<EventID[^>]*>(\d+)</u),
    keywords: one(/<Keywords>([^<]*)</u),
    time: one(/SystemTime="([^"]{26})/u),
    record: one(/<EventRecordID>(\d+)</u),
    channel: one(/<Channel>([^<]*)</u),
    computer: one(/<Computer>([^<]*)</u),
    user: one(/<SubjectUserName>([^<]*)</u),
    data: [...data].map(([, name, value = '']) => [
      name,
      value.trim().replace(guid, '$1').replaceAll('&quot;', '"'),
    ]),
  };
}
