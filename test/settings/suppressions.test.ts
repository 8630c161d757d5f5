import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../shared/settings/load.ts';
import { folderOf, printedMistakes, smallCity } from './small-city.ts';

const entry = {
  id: 'S-1',
  detectors: ['after-hours'],
  sections: ['税務課'],
  reason: '庁舎移転の準備',
  from: '2026-05-01',
  until: '2026-05-31',
  people: ['S0301', 'S0302'],
};

/** The small city with one suppression. */
function cityWith(changes: Readonly<Record<string, unknown>>) {
  const given = JSON.stringify([{ ...entry, ...changes }]);
  return { ...smallCity, 'sekisho.yaml': `${smallCity['sekisho.yaml']}suppressions: ${given}\n` };
}

describe('suppressions in sekisho.yaml', () => {
  test('are read, and there are none where nothing is said', () => {
    expect(loadSettings(folderOf(smallCity)).suppressions).toEqual([]);
    expect(loadSettings(folderOf(cityWith({}))).suppressions).toEqual([
      { ...entry, actors: [], sources: [] },
    ]);
  });

  test.each([
    [{ people: ['S0301'] }, 'people'],
    [{ people: ['S0301', 'S0301'] }, 'Two people decide on a suppression'],
    [{ actors: ['S0301'] }, 'cannot be its object ("S0301"'],
    [{ sections: [] }, 'names nothing to suppress'],
    [{ reason: ' ' }, 'It is empty'],
    [{ until: '2026-04-30' }, 'must lie from 2026-05-01 to 2027-05-01'],
    [{ until: '2027-05-02' }, 'must lie from 2026-05-01 to 2027-05-01'],
    [{ detectors: ['after-ours'] }, 'There is no detector "after-ours". Allowed: '],
    [{ sources: ['tachs'] }, 'There is no source "tachs" in sources.yaml. Allowed: '],
    [{ people: ['S0301', 'S9999'] }, '"S9999"'],
  ])('%j is refused with one sentence', (changes, says) => {
    const mistakes = printedMistakes(cityWith(changes));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(says);
    expect(mistakes[0]).toMatch(/^sekisho\.yaml:\d+:\d+: /);
  });
});
