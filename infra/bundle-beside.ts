import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { reportFontFiles } from '../functions/report-font-files.ts';
import { settingsFileName, settingsSourceFileName } from '../functions/settings-file.ts';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { isBystander } from '../shared/settings/configuration-files.ts';
import { loadSettings } from '../shared/settings/load.ts';
import { printSettings } from '../shared/settings/printed-settings.ts';
import { loadedLater } from './loaded-later.ts';

/**
 * `node infra/bundle-beside.ts FOLDER OUTPUT`: puts checked settings beside a bundle, and the files,
 * libraries and fonts that it loads only when it needs them.
 */
const [folder, output] = process.argv.slice(2);
if (!folder || !output) throw new Error('Usage: node infra/bundle-beside.ts FOLDER OUTPUT');
const source = settingsFolder(folder);
writeFileSync(join(output, settingsFileName), printSettings(loadSettings(source)));
const bundle = readFileSync(join(output, 'index.mjs'), 'utf8');
if (bundle.includes(settingsSourceFileName)) {
  const files = source.names().filter((name) => !isBystander(name));
  const bytesOf = (name: string) => Buffer.from(source.read(name) ?? []).toString('base64');
  const printed = JSON.stringify(Object.fromEntries(files.map((name) => [name, bytesOf(name)])));
  writeFileSync(join(output, settingsSourceFileName), printed);
}
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
