import { syslogLineOf } from '../reading/syslog-line.ts';
import { isBlank } from '../reading/text-lines.ts';
import type { Candidate, Sample } from './candidate.ts';

/** What syslog carries: the messages as a sample of their own; null: it is not syslog. */
export function carriedSample({ text, file }: Sample): Sample | null {
  const lines = text.split(/\r?\n/u).filter((line) => !isBlank(line));
  const messages = lines.map(syslogLineOf).filter((line) => line !== null);
  if (messages.length === 0 || messages.length * 2 < lines.length) return null;
  const inner = messages.map(({ message }) => `${message}\n`).join('');
  const bytes = new TextEncoder().encode(inner);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { text: inner, file: { name: file.name, open } };
}

/** A candidate for the messages as one for the lines that carry them. */
export function carrying(inner: Candidate): Candidate {
  const deeper = ({ path, text }: Candidate['open'][number]) => ({ path: ['map', ...path], text });
  return {
    ...inner,
    format: 'syslog',
    map: { format: inner.format, map: inner.map },
    open: inner.open.map(deeper),
    remarks: inner.remarks.map(deeper),
  };
}
