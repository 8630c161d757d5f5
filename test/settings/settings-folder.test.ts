import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { CallError } from '../../shared/errors.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { smallCity } from './small-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder on this machine loads, links to files count, folders and dead links do not', () => {
  const kept = join(folder, 'kept');
  const linked = join(folder, 'linked');
  mkdirSync(join(kept, 'old'), { recursive: true });
  mkdirSync(linked);
  symlinkSync(join(kept, 'gone'), join(linked, 'overtime-old.csv'));
  for (const [name, text] of Object.entries(smallCity)) {
    writeFileSync(join(kept, name), text);
    symlinkSync(join(kept, name), join(linked, name));
  }

  expect(loadSettings(settingsFolder(kept)).staff.size).toBe(2);
  expect(loadSettings(settingsFolder(linked)).staff.size).toBe(2);
});

test('only names of the folder are read, never a path out of it', () => {
  expect(settingsFolder(join(folder, 'kept')).read('../kept/staff.csv')).toBeNull();
});

test('no folder, or a file in its place, is the fault of the call', () => {
  expect(() => settingsFolder(join(folder, 'nowhere'))).toThrow(CallError);
  expect(() => settingsFolder(join(folder, 'kept', 'staff.csv'))).toThrow(/could not open/);
});
