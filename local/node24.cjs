'use strict';
// Plain old JavaScript: this file must run on the Node of a fresh machine, before anything is
// installed. It knows which Node Sekisho needs and where to find it.

const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const needed = 24;

const isNewEnough = (version) => Number(version.split('.')[0]) >= needed;

/** Whether this very process can run Sekisho. */
function runsHere() {
  return isNewEnough(process.versions.node);
}

/** The Node that the package registry gave for this machine; null: none. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  // The packages for Apple silicon are called otherwise than their siblings.
  const names = ['node', 'node-bin'].map((name) => `${name}-${system}-${process.arch}`);
  return names.map(nodeIn).find((binary) => binary !== null) ?? null;
}

function nodeIn(packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  try {
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return isNewEnough(version) && fs.existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

const notFound =
  `sekisho: Node.js ${needed} が必要です。この Node.js は ${process.versions.node} で、` +
  `${process.platform}-${process.arch} 用の Node.js ${needed} はパッケージに含まれていません。` +
  `https://nodejs.org から Node.js ${needed} を入れてください。\n` +
  `sekisho: Node.js ${needed} is needed; this one is ${process.versions.node}, and the packages ` +
  `hold none for ${process.platform}-${process.arch}. Install Node.js ${needed} from ` +
  'https://nodejs.org and try again.\n';

module.exports = { installedNode, notFound, root, runsHere };
