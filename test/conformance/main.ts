import { conformanceOf } from './conformance.ts';
import { dataSets } from './registry.ts';

/** Prints how what Sekisho reads compares with what others wrote down of the same logs. */
const results = await Promise.all(dataSets.map(conformanceOf));

console.table(
  Object.fromEntries(
    results.map((it) => [
      it.id,
      {
        files: it.files,
        records: it.records,
        expected: it.expected,
        equal: it.expected - it.different.length,
        different: it.different.length,
        explained: it.different.length - it.unexplained.length,
      },
    ]),
  ),
);
console.log('What is expected are values; compared is, fixed before reading:');
for (const { id, fields } of results) console.log(`- ${id}: ${fields}`);
console.log('\nDifferences and their reasons:');
for (const { id, explanations } of dataSets) {
  for (const { file, field, differences, why } of explanations) {
    console.log(`- ${id}, ${file}: ${field} × ${differences}. ${why}`);
  }
}
for (const { id, unexplained, stale } of results) {
  for (const it of unexplained) console.log(`UNEXPLAINED ${id}: ${JSON.stringify(it)}`);
  for (const it of stale) console.log(`EXPLAINS ANOTHER NUMBER ${id}: ${JSON.stringify(it)}`);
  if (unexplained.length > 0 || stale.length > 0) process.exitCode = 1;
}
