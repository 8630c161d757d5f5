'use strict';
// The oldest JavaScript of all files here, and no imports: it must run on the very Node that it
// turns away, to say so in a sentence.

const oldestThatStarts = 20;

/** Says so and answers true where this Node is too old even to find a newer one. */
function turnsAwayThisNode() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) >= oldestThatStarts) return false;
  process.stderr.write(
    `sekisho: Node.js ${oldestThatStarts} 以上が必要です（この Node.js は ${version}）。\n` +
      `sekisho: Node.js ${oldestThatStarts} or newer is needed; this one is ${version}.\n`,
  );
  process.exitCode = 1;
  return true;
}

module.exports = { turnsAwayThisNode };
