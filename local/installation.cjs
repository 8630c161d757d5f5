'use strict';
// Plain old JavaScript: runs on the Node of a fresh machine, before anything is installed.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./node24.cjs');

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list last, so an
 * installation that was cut short has none. Optional packages (those of other machines) may be
 * missing, and so may the developers' ones where only the program is to run.
 */
function isInstalled(withDevelopment) {
  const asked = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (asked === null || there === null) return there !== null;
  return Object.entries(asked).every(([name, wanted]) => {
    if (name === '') return true;
    if (there[name] !== undefined) return there[name].version === wanted.version;
    return wanted.optional || (!withDevelopment && (wanted.dev || wanted.devOptional));
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Installs the versions of package-lock.json. Not by `npm ci`, which refuses where a registry
 * lacks an optional package of some other machine, and empties node_modules under programs that
 * are running. Its output goes to standard error: standard output belongs to data.
 */
function install() {
  process.stderr.write(
    'sekisho: 必要なパッケージを取り込みます。Installing the dependencies (npm install).\n',
  );
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const flags = ['install', '--no-save', '--engine-strict=false', ...quiet];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return true;
  process.stderr.write(
    'sekisho: パッケージを取り込めませんでした。ネットワークと上のメッセージを確かめてください。\n' +
      'sekisho: The dependencies could not be installed; see the network and the message above.\n',
  );
  return false;
}

module.exports = { install, isInstalled };
