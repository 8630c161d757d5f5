#!/usr/bin/env node
'use strict';
// The command line program, `sekisho`. It works in a fresh clone; see launch.cjs.

const { turnsAwayThisNode } = require('./oldest-node.cjs');

if (!turnsAwayThisNode()) {
  const { launch } = require('./launch.cjs');
  const script = 'local/command/main.ts';
  const args = process.argv.slice(2);
  launch({ door: __filename, script, args, withDevelopment: false, announce: false }).catch(
    (error) => {
      if (process.env.SEKISHO_DEBUG === '1') throw error;
      process.stderr.write(`sekisho: ${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
