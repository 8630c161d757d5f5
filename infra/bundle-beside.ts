import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { reportFontFiles } from '../functions/report-font-files.ts';
import { settingsFileName } from '../functions/settings-file.ts';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../shared/settings/load.ts';
import { printSettings } from '../shared/settings/printed-settings.ts';
import { loadedLater } from './loaded-later.ts';

/**
 * `node infra/bundle-beside.ts FOLDER OUTPUT`: puts checked settings beside a bundle, and the
 * libraries and fonts that it loads only when it needs them.
 */
const [folder, output] = process.argv.slice(2);
if (!folder || !output) throw new Error('Usage: node infra/bundle-beside.ts FOLDER OUTPUT');
writeFileSync(join(output, settingsFileName), printSettings(loadSettings(settingsFolder(folder))));
const bundle = readFileSync(join(output, 'index.mjs'), 'utf8');
for (const [name, file] of Object.entries(reportFontFiles)) {
  if (bundle.includes(name))
    copyFileSync(fileURLToPath(import.meta.resolve(file)), join(output, name));
}
for (const name of loadedLater) {
  if (!bundle.includes(`import("${name}")`)) continue;
  buildSync({
    entryPoints: [fileURLToPath(import.meta.resolve(name))],
    outfile: join(output, 'node_modules', name, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
  });
}
