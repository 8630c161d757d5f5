import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { zipOf } from './zip-bytes.ts';

const program = fileURLToPath(new URL('./read-much.ts', import.meta.url));

test.each([
  'sekisho-csv',
  'sekisho-jsonl',
  'aws-cloudtrail',
  'google-workspace-drive',
  'postgresql-stderr',
  'windows-evtx',
])(
  'reading 100 MB of %s fits into a heap of 48 MB',
  (format) => {
    const output = execFileSync(process.execPath, ['--max-old-space-size=48', program, format], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toMatchObject({ megabytes: 100, rejected: 0 });
  },
  120_000,
);

const lineCount = 600_000;

/** 50 MB of lines that differ, so that packing them does not look like a bomb. */
function muchText(): Buffer {
  const lines = Array.from({ length: lineCount }, (_, at) => {
    const subject = String((at * 7_919) % 99_999_989).padStart(8, '0');
    return `2026-11-20 18:30:00,S${at % 1_000},view,1,${subject},住民票照会画面${(at * 31) % 997}\n`;
  });
  return Buffer.from(`at,actor,action,records,subject,screen\n${lines.join('')}`);
}

test.each([
  ['zstd', (bytes: Buffer) => zstdCompressSync(bytes)],
  ['ZIP', (bytes: Buffer) => zipOf([{ name: 'a.csv', data: bytes, packed: deflated(bytes) }])],
])(
  'reading much out of %s stays within the memory of a process that ingests',
  (_, pack) => {
    const folder = mkdtempSync(join(tmpdir(), 'sekisho-much-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'packed');
    writeFileSync(path, pack(muchText()));
    const unpackMuch = fileURLToPath(new URL('./unpack-much.ts', import.meta.url));
    const output = execFileSync(process.execPath, [unpackMuch, path], { encoding: 'utf8' });
    const { lines, megabytes } = JSON.parse(output);
    console.log(`memory: ${megabytes} MB`);
    expect(lines).toBe(lineCount);
    expect(megabytes).toBeLessThanOrEqual(limits.memoryMegabytesMax);
  },
  120_000,
);

function deflated(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { level: 1 });
}
