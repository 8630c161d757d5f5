import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('./read-much.ts', import.meta.url));

test.each([
  'sekisho-csv',
  'sekisho-jsonl',
  'aws-cloudtrail',
  'google-workspace-drive',
  'postgresql-stderr',
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
