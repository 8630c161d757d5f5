import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './program.ts';

const sample = fileURLToPath(new URL('../../local/sample/', import.meta.url));

test('shows the steps of the path for every combination of facts, each once', async () => {
  const { status, stdout } = await run(['check-config', sample, '--path']);
  expect(status).toBe(0);
  const rows = stdout.split('\n').filter((line) => /^[○－]/.test(line));
  expect(rows).toHaveLength(32);
  expect(new Set(rows.map((row) => row.replace(/[\s\d]/g, '')))).toHaveLength(32);
  const steps = new Map(
    rows.map((row) => [row.replace(/[\s\d]/g, ''), row.match(/\d+/g)?.join(' ')]),
  );
  expect(steps.get('○○○○○')).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
  expect(steps.get('○－○－－')).toBe('1 2 3 4 6 7 8 9 10 11');
  expect(steps.get('○－－○－')).toBe('1 2 3 4 7 8 9 10 11');
  expect(steps.get('－－－－－')).toBe('1 2 3 9 10 11');
});

test('shows no table unless it is asked for', async () => {
  const { stdout } = await run(['check-config', sample]);
  expect(stdout).not.toContain('○');
});
