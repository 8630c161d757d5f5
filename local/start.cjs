#!/usr/bin/env node
'use strict';
// `node local/start.cjs SCRIPT ARGS…`: the door of `npm run demo` and `npm test`. It works in a
// fresh clone: installs what is missing, goes over to Node 24 and runs the script there.

const { turnsAwayThisNode } = require('./oldest-node.cjs');

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('usage: node local/start.cjs SCRIPT [ARGS…]\n');
  process.exitCode = 2;
} else if (!turnsAwayThisNode()) {
  const { launch } = require('./launch.cjs');
  launch({ door: __filename, script, args, withDevelopment: true, announce: true });
}
