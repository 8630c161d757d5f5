import { describe, expect, it } from 'vitest';
import { casePath, pathFactsOf, pathOf, stepKey } from '../../shared/escalation/facts.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import type { DataClass } from '../../shared/event.ts';
import { escalation, facts, holder, kisaragi, ofSource, roles } from './kisaragi.ts';

const both = [false, true];
const answers = ['yes', 'no', 'unknown'] as const;

describe('the path of a case', () => {
  const combinations = both.flatMap((electronic) =>
    answers.flatMap((specific) =>
      both.flatMap((jukiNet) =>
        both.flatMap((prefecture) =>
          both.flatMap((largeImpact) =>
            answers.flatMap((manyPeople) =>
              both.map((press) => {
                return {
                  electronic,
                  specific,
                  jukiNet,
                  prefecture,
                  largeImpact,
                  manyPeople,
                  press,
                };
              }),
            ),
          ),
        ),
      ),
    ),
  );
  type Combination = (typeof combinations)[number];

  /** What the design's table says of these facts, step by step. */
  const expected = (given: Combination): readonly string[] => {
    const specific = given.specific !== 'no';
    const state = specific || given.jukiNet || given.manyPeople !== 'no';
    return [
      '1.data-subjects',
      '2.supervisor',
      '2.section-head',
      '3.personal-information',
      ...(given.electronic ? ['4.information-security'] : []),
      ...(specific ? ['5.my-number'] : []),
      ...(given.jukiNet ? ['6.resident-register'] : []),
      ...(state && !given.prefecture ? ['7.prefecture'] : []),
      ...(state ? ['8.state'] : []),
      '9.head',
      ...(given.press ? ['10.press', '11.press'] : []),
      ...(given.largeImpact ? ['12.head'] : []),
    ];
  };
  const settingsOf = ({ prefecture, press }: Combination) => {
    const { organisation } = kisaragi();
    const kind = prefecture ? 'prefecture' : 'municipality';
    return kisaragi({
      organisation: { ...organisation, kind },
      escalation: escalation({ pressRelease: press }),
    });
  };
  const people = { yes: [101, 101], no: [1, 100], unknown: [1, null] } as const;

  it(`holds the steps of the design, in its order, for all ${combinations.length} combinations`, () => {
    for (const given of combinations) {
      const [atLeast, atMost] = people[given.manyPeople];
      const said = {
        electronic: given.electronic,
        'juki-net': given.jukiNet,
        'large-impact': given.largeImpact,
        specificPersonalInformation: given.specific,
        people: { atLeast, atMost },
      };
      const path = casePath(facts(), settingsOf(given), said).map(stepKey);
      expect(path, JSON.stringify(given)).toEqual(expected(given));
    }
  });

  it('is that of the evidence where nobody has said anything', () => {
    for (const given of combinations.filter((one) => one.electronic && !one.largeImpact)) {
      const dataClasses: DataClass[] = ['personal'];
      if (given.specific === 'yes') dataClasses.push('my-number');
      if (given.jukiNet) dataClasses.push('juki-net');
      const records = given.manyPeople === 'yes' ? 101 : 100;
      const counted = given.manyPeople === 'unknown' ? null : records;
      const found = facts({
        dataClasses,
        dataClassesUnknown: given.specific === 'unknown',
        records,
        evidence: facts().evidence.map((line) => ({ ...line, records: counted })),
      });
      const path = casePath(found, settingsOf(given)).map(stepKey);
      expect(path, JSON.stringify(given)).toEqual(expected(given));
    }
  });

  it('counts unknown data classes as My Number, but not as Juki-net', () => {
    const found = facts({ dataClasses: [], dataClassesUnknown: true });
    const path = casePath(found, kisaragi()).map(stepKey);
    expect(path).toContain('5.my-number');
    expect(path).not.toContain('6.resident-register');
  });

  it('sends nothing by itself after step 6, and never to the subjects, the State or the press', () => {
    for (const step of defaultPath) {
      expect(step.gate).toBe(step.step <= 6 ? 'suspicion' : 'confirmation');
      if (['data-subjects', 'state', 'press'].includes(step.role)) expect(step.kind).toBe('task');
    }
  });
});

describe('the path of a case about a source', () => {
  const onSuspicion = (settings = kisaragi()) =>
    casePath(facts(ofSource), settings)
      .filter(({ gate }) => gate === 'suspicion')
      .map(stepKey);

  it('goes to the offices, and not to the section of whoever runs the source', () => {
    expect(onSuspicion()).toEqual([
      '1.data-subjects',
      '3.personal-information',
      '4.information-security',
      '5.my-number',
      '6.resident-register',
    ]);
  });

  it('leaves out supervisors of the whole organisation, and offices that sit in sections', () => {
    const post = (section: string | null) => ({
      section,
      holder: holder('one'),
      deputies: [holder('other')],
    });
    const changed = new Map(roles());
    for (const [id, section] of [
      ['supervisor', null],
      ['section-head', null],
      ['personal-information', '税務課'],
    ] as const)
      changed.set(id, { id, title: { ja: id, en: id }, posts: [post(section)] });
    const { steps } = kisaragi().escalation;
    const settings = kisaragi({ escalation: escalation({ roles: changed, steps }) });
    expect(onSuspicion(settings)).toEqual([
      '1.data-subjects',
      '4.information-security',
      '5.my-number',
      '6.resident-register',
    ]);
  });

  it('is that of the table for whatever is about somebody', () => {
    const settings = kisaragi();
    const about = facts({ actor: null, subject: '00000000deadbeef' });
    expect(casePath(about, settings)).toEqual(
      pathOf(pathFactsOf(about, settings), settings.escalation.steps),
    );
  });
});
