#!/usr/bin/env node
'use strict';
// The command line program, `sekisho`. Works on any Node that starts; see launch.cjs.

const { launch } = require('./launch.cjs');

launch({
  door: __filename,
  script: 'local/command/main.ts',
  args: process.argv.slice(2),
  withDevelopment: false,
  announce: false,
});
