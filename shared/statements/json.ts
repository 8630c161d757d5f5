import { linesOf, type Statement } from './statement.ts';

/** A statement as JSON: residents as keyed hashes, instants as ISO 8601 in UTC. */
export function statementJson(statement: Statement): string {
  const { touches, originals, asked, at, ...rest } = statement;
  const printed = {
    ...rest,
    ...asked,
    asOf: instantOf(at),
    lines: linesOf(statement),
    touches: touches.map(({ firstAt, lastAt, ...touch }) => ({
      ...touch,
      first: instantOf(firstAt),
      last: instantOf(lastAt),
    })),
    originals: originals && {
      ...originals,
      lines: originals.lines.map((line) => ({ ...line, at: instantOf(line.at) })),
    },
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function instantOf(at: number): string {
  return new Date(at).toISOString();
}
