import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSettings, settingsFileName } from '../functions/settings-file.ts';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../shared/settings/load.ts';

/** `node infra/bundle-settings.ts FOLDER OUTPUT`: puts checked settings beside a bundle. */
const [folder, output] = process.argv.slice(2);
if (!folder || !output) throw new Error('Usage: node infra/bundle-settings.ts FOLDER OUTPUT');
writeFileSync(join(output, settingsFileName), printSettings(loadSettings(settingsFolder(folder))));
