import type { Rejected } from '../reading/sink.ts';

/** The lines of one part, JSON Lines: `{file,line,reason,raw}`, the reason in every language. */
export function printQuarantinePart(file: string, rejected: readonly Rejected[]): string {
  return rejected
    .map(({ line, reason, raw }) => `${JSON.stringify({ file, line, reason, raw })}\n`)
    .join('');
}

/** `<sha256>/<six digits>.jsonl`: parts sort by number. */
export function quarantinePartName(sha256: string, part: number): string {
  return `${sha256}/${String(part).padStart(6, '0')}.jsonl`;
}
