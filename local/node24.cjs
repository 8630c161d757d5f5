'use strict';
// Plain old JavaScript: this file must run on the Node of a fresh machine, before anything is
// installed. It knows which Node Sekisho needs and where to find it.

const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const oldestThatStarts = 20;
const needed = 24;

const majorOf = (version) => Number(version.split('.')[0]);

/** Where this very process stands: `right`, `old` (another Node must be found), `too-old`. */
function standing() {
  const major = majorOf(process.versions.node);
  if (major >= needed) return 'right';
  return major >= oldestThatStarts ? 'old' : 'too-old';
}

/** The Node that the package registry gave for this machine, and its version; null: none. */
function installedNode() {
  const windows = process.platform === 'win32';
  const machine = `${windows ? 'win' : process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', `node-${machine}`);
  const binary = path.join(folder, 'bin', windows ? 'node.exe' : 'node');
  try {
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return majorOf(version) >= needed && fs.existsSync(binary) ? { binary, version } : null;
  } catch {
    return null;
  }
}

const tooOld =
  `sekisho: Node.js ${oldestThatStarts} 以上が必要です（この Node.js は ${process.versions.node}）。\n` +
  `sekisho: Node.js ${oldestThatStarts} or newer is needed; this one is ${process.versions.node}.\n`;

const notFound =
  `sekisho: Node.js ${needed} が必要です。この Node.js は ${process.versions.node} で、` +
  `${process.platform}-${process.arch} 用の Node.js ${needed} はパッケージに含まれていません。` +
  `https://nodejs.org から Node.js ${needed} を入れてください。\n` +
  `sekisho: Node.js ${needed} is needed; this one is ${process.versions.node}, and the packages ` +
  `hold none for ${process.platform}-${process.arch}. Install Node.js ${needed} from ` +
  'https://nodejs.org and try again.\n';

module.exports = { installedNode, notFound, root, standing, tooOld };
