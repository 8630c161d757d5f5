import type { LogFile } from '../ports.ts';
import type { Survey } from '../reading/survey.ts';
import { textBytes } from '../reading/text-bytes.ts';
import { feedLines } from '../reading/text-feed.ts';
import type { Sample } from './candidate.ts';

/** How much of a file is looked at before all of it is read. */
const charactersMax = 1_000_000;

/** The first text of a file, in whole lines, without lines that cannot be decoded. */
export async function sampleOf(file: LogFile, found: Survey): Promise<Sample> {
  let text = '';
  const collecting = {
    push: (more: string) => {
      text += more;
    },
    refuse: () => {},
    end: () => {},
    recognised: () => false,
  };
  for await (const _ of feedLines(textBytes(file, found), found, collecting)) {
    if (text.length >= charactersMax) break;
  }
  if (text.length > charactersMax) {
    text = text.slice(0, text.lastIndexOf('\n', charactersMax) + 1) || text.slice(0, charactersMax);
  }
  const bytes = new TextEncoder().encode(text);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  // A binary event log has no text of its own to be a sample.
  return { text, file: found.isEventLog ? file : { name: file.name, open } };
}
