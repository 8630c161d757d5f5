import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { tryFile } from '../../local/command/trial.ts';
import { printAccessEvent } from '../../shared/event.ts';
import { printEntry } from '../../shared/guessing/source-entry.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { unfilled } from '../../shared/settings/unfilled.ts';
import { examplesOfAll } from '../formats/examples.ts';
import { collect, fileOf } from '../reading/collected.ts';
import { folderOf, printedMistakes, smallCity } from '../settings/small-city.ts';
import { type VendorFile, vendorFiles } from './vendor-files.ts';

const today = Date.parse('2026-11-26T00:00:00Z');
const trialOf = (content: string | Uint8Array) => tryFile(fileOf(content), today);

/** What `try` writes, in the words of the configuration. */
async function entryFor({ bytes, name }: VendorFile): Promise<string> {
  const { chosen } = await trialOf(bytes);
  if (chosen === null) throw new Error(`${name} was not recognised`);
  return printEntry(chosen, { name, systems: ['juki'], encoding: 'auto' }, 'ja');
}

/** The same as a person leaves it: every mark is replaced. */
function filledIn(entry: string, { open, answers }: VendorFile): string {
  const document = parseDocument(entry);
  for (const [index, path] of open.entries()) {
    document.setIn(['sources', 0, 'map', ...path.split('.')], answers[index]);
  }
  return document.toString();
}

describe.each(vendorFiles.map((file) => [file.what, file] as const))('%s', (_what, file) => {
  test('shows its events, what it read them from and what is left to decide', async () => {
    const { chosen, reading } = await trialOf(file.bytes);
    expect(chosen?.open.map(({ path }) => path.join('.'))).toEqual(file.open);
    expect(reading).toMatchObject({ accepted: file.records, rejected: 0 });
    expect(reading?.firstEvents).toHaveLength(10);
    const columns = Object(Reflect.get(Object(chosen?.map), 'columns'));
    expect(Object.keys(columns)).toEqual(file.fields);
  });

  test('comes to an entry that check-config accepts once its marks are replaced', async () => {
    const entry = await entryFor(file);
    const marks = printedMistakes({ ...smallCity, 'sources.yaml': entry });
    expect(marks).toHaveLength(file.open.length);
    for (const mistake of marks) expect(mistake).toContain(unfilled);
    const sound = { ...smallCity, 'sources.yaml': filledIn(entry, file) };
    expect(printedMistakes(sound)).toEqual([]);
    const [source] = loadSettings(folderOf(sound)).sources;
    if (source === undefined) throw new Error('there is no source');
    const { events, rejected } = await collect(file.bytes, source);
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(file.records);
    const [first] = events;
    expect(first && JSON.parse(printAccessEvent(first))).toMatchObject(file.first);
  });
});

describe('a known format', () => {
  // With lines that must be rejected, an example of three lines is no fair sample of its format.
  const fair = examplesOfAll
    .filter(([, { map, events, rejectedLines }]) => {
      const isPlain = Object.keys(Object(map)).length === 0;
      return isPlain && events.length > rejectedLines.length * 1.5;
    })
    .map(([id, example]) => [id, example.title, example] as const);

  test.each(fair)('%s is recognised in its example: %s', async (id, _title, example) => {
    const { candidates } = await trialOf(example.text);
    expect(candidates[0]?.candidate.format).toBe(id);
    expect(candidates[0]?.candidate.isGuessed).toBe(false);
  });
});

describe('what cannot be decided', () => {
  test('is said, and never taken for something', async () => {
    const { chosen, reading } = await trialOf('あ,い\nう,え\nお,か\n');
    expect(chosen?.open.map(({ path }) => path.join('.'))).toContain('columns.at');
    expect(reading).toBeNull();
    expect((await trialOf('ただの文章です。\nもう一行。\n')).chosen).toBeNull();
  });

  test('is a line at the end that may be a damaged record', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `2026-11-2${index} 10:00:00,S0101,参照`);
    const text = ['日時,ユーザーID,操作', ...rows, '2026-11-2'].join('\n');
    const { chosen, reading } = await trialOf(text);
    expect(Object.keys(Object(chosen?.map))).not.toContain('trailer');
    expect(reading).toMatchObject({ accepted: 9, rejected: 1 });
  });

  test('is whether Individual Numbers may be read: they are not', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) => `2026-11-2${index} 10:00:00,S0101,照会,12345678901${index}`,
    );
    const { chosen } = await trialOf(['日時,ユーザーID,操作,個人番号', ...rows].join('\n'));
    expect(JSON.stringify(chosen?.map)).not.toContain('個人番号');
    expect(chosen?.notes.map((note) => note.ja).join()).toContain('マイナンバー');
  });
});
