import { describe, expect, it } from 'vitest';
import { casePath, pathFactsOf, pathOf, stepKey } from '../../shared/escalation/facts.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import type { DataClass } from '../../shared/event.ts';
import { facts, holder, kisaragi, ofSource, roles } from './kisaragi.ts';

const both = [false, true];

describe('the path of a case', () => {
  const combinations = both.flatMap((electronic) =>
    both.flatMap((specific) =>
      both.flatMap((jukiNet) =>
        both.flatMap((prefecture) =>
          both.map((largeImpact) => ({ electronic, specific, jukiNet, prefecture, largeImpact })),
        ),
      ),
    ),
  );

  it.each(combinations)('holds the steps of the design, in its order: %o', (given) => {
    const { electronic, specific, jukiNet, prefecture, largeImpact } = given;
    const dataClasses: DataClass[] = ['personal'];
    if (specific) dataClasses.push('my-number');
    if (jukiNet) dataClasses.push('juki-net');
    const path = pathOf(
      pathFactsOf(
        { dataClasses, dataClassesUnknown: false },
        { kind: prefecture ? 'prefecture' : 'municipality' },
        { electronic, largeImpact },
      ),
      defaultPath,
    );
    const state = specific || jukiNet;
    const expected = [
      '1.data-subjects',
      '2.supervisor',
      '2.section-head',
      '3.personal-information',
      ...(electronic ? ['4.information-security'] : []),
      ...(specific ? ['5.my-number'] : []),
      ...(jukiNet ? ['6.resident-register'] : []),
      ...(state && !prefecture ? ['7.prefecture'] : []),
      ...(state ? ['8.state'] : []),
      '9.head',
      '10.press',
      '11.press',
      ...(largeImpact ? ['12.head'] : []),
    ];
    expect(path.map(stepKey)).toEqual(expected);
  });

  it('counts unknown data classes as My Number, but not as Juki-net', () => {
    const facts = pathFactsOf(
      { dataClasses: [], dataClassesUnknown: true },
      { kind: 'municipality' },
    );
    expect(pathOf(facts, defaultPath).map(stepKey)).toContain('5.my-number');
    expect(pathOf(facts, defaultPath).map(stepKey)).not.toContain('6.resident-register');
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
    const settings = kisaragi({ escalation: { roles: changed, steps } });
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
      pathOf(pathFactsOf(about, settings.organisation), settings.escalation.steps),
    );
  });
});
