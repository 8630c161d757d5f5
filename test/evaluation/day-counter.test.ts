import { describe, expect, test } from 'vitest';
import { dayCounter } from '../../local/evaluation/day-counter.ts';
import { evidencePlaces } from '../../local/evaluation/evidence-places.ts';
import type { AccessEvent } from '../../shared/event.ts';
import { emptyEvent } from '../../shared/reading/empty-event.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { folderOf, smallCity } from '../settings/small-city.ts';

const settings = loadSettings(folderOf(smallCity));
const everybody = {
  isPerson: (actor: string) => actor !== 'BATCH',
  sectionOf: () => '住民課',
};

function event(given: Partial<AccessEvent>): AccessEvent {
  const at = Date.parse('2026-05-11T10:00:00+09:00');
  return { ...emptyEvent('juki-log', 'juki'), actor: 'S1', at, ...given };
}

/** The figures of these lines, each in a file of its own. */
function counted(...events: readonly AccessEvent[]) {
  const counter = dayCounter(settings, everybody, evidencePlaces([]));
  for (const [index, one] of events.entries()) {
    counter.sinkFor(`file-${index}`, 'juki-log').accept(one, JSON.stringify(one));
  }
  return counter.figures();
}

describe('what the baselines see of a staff-day', () => {
  test('people exported: residents named once, and the counts of lines that name nobody', () => {
    const print = event({ action: 'print', records: 1, subject: '00012' });
    const list = event({ action: 'export', records: 300 });
    const refused = event({ action: 'export', records: 900, outcome: 'denied' });
    const again = event({ action: 'print', records: 1, subject: '00012', screen: '証明' });
    expect(counted(print, list, refused, again)).toMatchObject([
      { actor: 'S1', day: '2026-05-11', exportedPeople: 301, exportLines: 3 },
    ]);
  });

  test('an export that two files repeat counts once', () => {
    const list = event({ action: 'export', records: 300, sequence: '17' });
    expect(counted(list, list)[0]?.exportedPeople).toBe(300);
  });

  test('distinct residents viewed, and terminals', () => {
    const view = (subject: string, terminal: string) =>
      event({ action: 'view', records: 1, subject, terminal });
    expect(counted(view('1', 'T1'), view('2', 'T2'), view('1', 'T1'))[0]).toMatchObject({
      viewedSubjects: 2,
      terminals: 2,
      lines: 3,
      afterHoursLines: 0,
    });
  });

  test('lines at night belong to the day before and stand after hours, a login aside', () => {
    const at = Date.parse('2026-05-12T02:00:00+09:00');
    const night = [event({ at, action: 'view', subject: '1' }), event({ at, action: 'login' })];
    expect(counted(...night)).toMatchObject([{ day: '2026-05-11', afterHoursLines: 1, lines: 2 }]);
  });

  test('no account that is not a person', () => {
    expect(counted(event({ actor: 'BATCH', action: 'view' }))).toEqual([]);
  });
});
