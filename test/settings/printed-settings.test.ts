import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { printSettings, readSettings } from '../../shared/settings/printed-settings.ts';

const sample = fileURLToPath(new URL('../../local/sample', import.meta.url));

test('settings that went through the bundle are the settings of the folder', () => {
  const settings = loadSettings(settingsFolder(sample));
  expect(settings.staff.size).toBeGreaterThan(0);
  expect(readSettings(printSettings(settings))).toEqual(settings);
});
