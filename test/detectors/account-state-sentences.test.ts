import { describe, expect, test } from 'vitest';
import { stateSentences } from '../../shared/detectors/account-state-sentences.ts';
import { exampleTenure, judged } from '../../shared/detectors/example.ts';
import { exampleSight, type SightExample } from '../../shared/detectors/example-sight.ts';
import { terminalUse } from '../../shared/history/terminal-use.ts';

const noon = Date.parse('2026-05-11T12:00:00+09:00');

function at(minutes: number, terminal: string) {
  return judged({ at: noon + minutes * 60_000, terminal });
}

function sightOf(example: SightExample) {
  return exampleSight({ pastDays: 100, ...example });
}

describe('what is unlike the holder of an account', () => {
  test('is told with the names of the terminals that it moves between', () => {
    const events = [0, 2, 4].flatMap((minute) => [
      ...at(minute, 'T0090'),
      ...at(minute + 1, 'T0115'),
    ]);
    const today = { terminalSwitches: 4, terminals: terminalUse(events) };
    const [sentence] = stateSentences(sightOf({ past: {}, today }), events);
    expect(sentence?.ja).toContain('端末T0090とT0115のあいだを10分以内に4回行き来');
    expect(sentence?.en).toContain('between the terminals T0090 and T0115 within ten minutes');
  });

  test('leaves out terminals that it does not return to', () => {
    const events = [...at(0, 'T1'), ...at(1, 'T2'), ...at(2, 'T1'), ...at(3, 'T3')];
    const [sentence] = stateSentences(
      sightOf({ past: {}, today: { terminalSwitches: 1 } }),
      events,
    );
    expect(sentence?.ja).toContain('端末T1とT2のあいだを10分以内に1回');
  });

  test('is told with the last day before a long rest', () => {
    const past = (daysAgo: number) => ({ lines: 1, failed: daysAgo < 72 ? 1 : 0 });
    const rested = sightOf({ past, today: {} });
    const [sentence] = stateSentences(rested, at(0, 'T1'));
    const last = new Date((rested.date.day - 72) * 86_400_000).toISOString().slice(0, 10);
    expect(sentence).toEqual({
      ja: `${last}を最後に使われておらず、72日ぶりの利用です。`,
      en: `It had not been used since ${last}: the first use in 72 days.`,
    });
  });

  test('is told with the people of a first output', () => {
    const today = { unapprovedPeople: 500, outputPeople: 500 };
    const [sentence] = stateSentences(sightOf({ past: {}, today }), at(0, 'T1'));
    expect(sentence?.ja).toContain('初めての出力です（承認のない500人分）');
    expect(sentence?.en).toContain('500 people');
  });

  test('is told with the terminal at which a service account was used by hand', () => {
    const events = at(0, 'T0007');
    const sight = sightOf({ past: {}, today: { terminals: terminalUse(events) } });
    const today = { ...sight.today, tenure: { ...exampleTenure, kind: 'service' as const } };
    const [sentence] = stateSentences({ ...sight, today }, events);
    expect(sentence?.ja).toContain('これまで使われたことのない端末T0007');
  });

  describe('with days behind it that were found to be misuse', () => {
    const wasMisuse = (daysAgo: number) => daysAgo === 30;
    const events = at(0, 'T0007');
    const terminals = terminalUse(events);

    test('is told as new but for them, where others use the terminal', () => {
      const past = (daysAgo: number) => (wasMisuse(daysAgo) ? { terminals } : {});
      const terminalOwner = { terminal: terminals[0]?.terminal ?? 0, actor: 'S0002' };
      const sight = sightOf({ past, today: { terminals }, terminalOwner, wasMisuse });
      const [sentence] = stateSentences(sight, events);
      expect(sentence?.ja).toBe(
        '業務外の利用や漏えいのおそれと判断された日を除けば、このアカウントが初めて使われた端末T0007で、ふだんはほかの職員（S0002）が使っています（1行）。',
      );
      expect(sentence?.en).toContain('Leaving out days that were found to be misuse, it was used');
      const [unmarked] = stateSentences(
        { ...sight, norms: { ...sight.norms, happened: [] } },
        events,
      );
      expect(unmarked?.en).toContain('It was used for the first time');
    });

    test('is no first output', () => {
      const past = (daysAgo: number) => ({ outputPeople: wasMisuse(daysAgo) ? 400 : 0 });
      const today = { unapprovedPeople: 500, outputPeople: 500 };
      expect(stateSentences(sightOf({ past, today, wasMisuse }), events)).toEqual([]);
    });
  });
});
