import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inColumns, widthOf } from '../../local/command/columns.ts';
import { usageOf } from '../../local/command/command.ts';
import { commands } from '../../local/command/registry.ts';
import { run } from './program.ts';
import { configuration, ownFolder, put } from './small-office.ts';

describe('sekisho', () => {
  test('lists every command in its help, and explains each with all its options', async () => {
    const overview = await run(['help']);
    expect(overview.status).toBe(0);
    expect(await run(['--help'])).toEqual(overview);
    for (const command of commands) {
      expect(overview.stdout).toContain(usageOf(command));
      const help = await run(['help', ...command.id.split(' ')]);
      const asked = await run([...command.id.split(' '), '--help']);
      expect(help.stdout).toBe(asked.stdout);
      for (const { name } of command.options) expect(help.stdout).toContain(`--${name}`);
    }
  });

  test('has each command once, with a summary in both languages', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { summary, options } of commands) {
      for (const text of [summary, ...options.map((option) => option.summary)]) {
        expect(text.ja).toMatch(/\S/);
        expect(text.en).toMatch(/\S/);
      }
    }
  });

  test.each([
    [[], 'A command is missing. Commands: check-config, try, parse, ingest'],
    [['steal'], 'There is no command "steal". Commands: check-config, try, parse'],
    [['help', 'steal'], 'There is no command "steal"'],
    [['check-config'], 'sekisho check-config needs DIR. Usage: sekisho check-config DIR'],
    [['check-config', 'a', 'b'], '"b" is too much for sekisho check-config'],
    [['check-config', 'a', '--all'], 'has no option --all. Options: --path --lang --debug --help.'],
    [['check-config', 'a', '-x'], 'has no option -x'],
    [['check-config', 'a', '--lang', 'fr'], '--lang may be ja en, but "fr" was given'],
    [['check-config', 'a', '--lang'], '--lang needs a value (ja|en)'],
    [['check-config', 'a', '--debug=yes'], '--debug takes no value, but "yes" was given'],
    [['cases', 'list', '--config', 'a', '--config', 'b'], '--config stands twice'],
    [['cases', 'list', '--config', '--state'], '--config needs a value (DIR)'],
    [['cases', 'list', '--config='], '--config needs a value (DIR)'],
    [['check-config', 'nowhere'], '"nowhere"'],
  ])('answers the wrong call %j with one sentence and status 2', async (words, sentence) => {
    const done = await run(words);
    expect(done.stderr).toContain(sentence);
    expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(done.stdout).toBe('');
    expect(done.status).toBe(2);
  });

  test('tells every mistake of the configuration with file, line and column', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const right = await run(['check-config', config]);
    expect(right.status).toBe(0);
    expect(right.stdout).toContain('no mistakes (systems 1, sources 3, roles 1');
    put(config, 'staff.csv', 'actor,section\nS0001,住民課\n');
    put(config, 'sources.yaml', 'sources:\n  - id: a\n    colour: red\n');
    const wrong = await run(['check-config', config]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^staff\.csv:1:\d+: /m);
    expect(wrong.stderr).toMatch(/^sources\.yaml:3:\d+: /m);
    expect(wrong.lastLine).toMatch(/^Mistakes in the configuration: \d+$/);
  });

  test('tells an unexpected error in a sentence, and its stack only where asked', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    // A folder stands where the database should be made.
    put(join(folder, 'state'), 'subject.key/a', '');
    const words = ['cases', 'list', '--config', config, '--state', join(folder, 'state')];
    const plain = await run(words);
    expect(plain.status).toBe(1);
    expect(plain.stderr).toMatch(/^Stopped by an unexpected error: .*--debug shows its stack\.\n$/);
    const debug = await run([...words, '--debug']);
    expect(debug.stderr).toMatch(/\n\s+at /);
  });
});

describe('columns', () => {
  test('count a full-width character as two', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('職員番号（カナ）ー、。')).toBe(22);
    expect(widthOf('ﾊﾝｶｸ')).toBe(4);
    expect(
      inColumns([
        ['職員', 'x'],
        ['a', 'y'],
        ['abcde', 'z'],
      ]),
    ).toBe('職員   x\na      y\nabcde  z\n');
  });
});
