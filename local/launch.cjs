'use strict';
// Plain old JavaScript: runs on the Node of a fresh machine, before anything is installed.

const { spawn } = require('node:child_process');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const v8 = require('node:v8');
const { install, isInstalled } = require('./installation.cjs');
const { installedNode, notFound, root, runsHere } = require('./node24.cjs');

/**
 * By how many percent the heap may grow between full collections. Left alone, V8 collects a heap
 * that has grown to four times what was live where much memory is free, and reading a large file
 * takes more than `limits.memoryMegabytesMax`. This one flag is looked at whenever V8 collects.
 */
const heapGrowthPercent = 75;

/**
 * Runs `script` with `args` on Node 24, after installing what is missing. On an older Node the
 * door that was called (`door`, a file of this folder) is called again on the installed Node 24.
 * Rejects where the script cannot be loaded.
 */
async function launch({ door, script, args, withDevelopment, announce }) {
  if (!isInstalled(withDevelopment) && !install()) return fail('');
  if (runsHere()) {
    if (announce) announceNode();
    return runHere(path.resolve(root, script), args);
  }
  const node = installedNode();
  if (node === null) return fail(notFound);
  runOn(node, [door, ...process.argv.slice(2)]);
}

function fail(sentence) {
  process.stderr.write(sentence);
  process.exitCode = 1;
}

/** Only where it is not the machine's own Node. */
function announceNode() {
  if (!process.execPath.startsWith(path.join(root, 'node_modules'))) return;
  const { node } = process.versions;
  process.stderr.write(
    `sekisho: Node.js ${node}（node_modules 内）で動かします。` +
      `Running on Node.js ${node} from node_modules.\n`,
  );
}

/** In this process, so that signals and the exit status need no passing on. */
async function runHere(script, args) {
  v8.setFlagsFromString(`--heap-growing-percent=${heapGrowthPercent}`);
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

function runOn(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`sekisho: ${error.message}\n`));
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + (os.constants.signals[signal] ?? 0);
  });
}

module.exports = { launch };
