import { describe, expect, it } from 'vitest';
import type { Deed } from '../../shared/cases/case.ts';
import { due, type PathContext } from '../../shared/escalation/due.ts';
import { limits } from '../../shared/limits.ts';
import type { StoredCase } from '../../shared/ports.ts';
import {
  escalation,
  facts,
  holder,
  kisaragi,
  minuteMs,
  ofSource,
  pathWith,
  roles,
  storedCase,
} from './kisaragi.ts';

const opened = 1_000_000_000_000;
const at = (minutes: number) => opened + minutes * minuteMs;
const context: PathContext = { settings: kisaragi(), isDay: () => true, isOpenDay: () => true };
const nothing = {
  setAside: [],
  notices: [],
  tasks: [],
  recused: [],
  containment: { ordered: null, events: [], nextAt: null },
  nextAt: null,
};
const open = [opened, { kind: 'opened' }] as const;

/** What the log holds after notices went out at an instant. */
const sent = (instant: number, ...notices: string[]) =>
  notices.flatMap((notice) => {
    const step = notice.slice(0, notice.lastIndexOf('/'));
    const id = `${facts().id}/${notice}`;
    return [
      [instant, { kind: 'notice-claimed', notice: id, step }],
      [instant, { kind: 'notice-sent', notice: id, step, recipient: 'holder-day' }],
    ] as [number, Deed][];
  });
const firstCalls = sent(
  opened,
  '2.supervisor/1',
  '2.section-head/1',
  '3.personal-information/1',
  '4.information-security/1',
);
const acknowledged = (minutes: number, step: string | null): [number, Deed, string] => [
  at(minutes),
  { kind: 'acknowledged', step, comment: '確認中' },
  'S9002',
];
const calls = (stored: StoredCase, now: number, given: PathContext = context) =>
  due(stored, given, now).notices.map(
    ({ id, recipient }) => `${id.slice(id.indexOf('/') + 1)} ${recipient}`,
  );

describe('what is due on a case', () => {
  it('is nothing before the case has been opened', () => {
    expect(due(storedCase({}), context, opened)).toEqual(nothing);
  });

  it('is, at once, the task for the subjects and the calls of steps 2, 3 and 4', () => {
    const plan = due(storedCase({}, open), context, opened);
    expect(plan.tasks).toEqual(['1.data-subjects']);
    expect(plan.notices.map(({ id }) => id)).toEqual([
      'C-0123456789abcdef/2.supervisor/1',
      'C-0123456789abcdef/2.section-head/1',
      'C-0123456789abcdef/3.personal-information/1',
      'C-0123456789abcdef/4.information-security/1',
    ]);
    expect(plan.nextAt).toBe(at(15));
  });

  it('is, of a source, the calls of the offices alone', () => {
    expect(calls(storedCase(ofSource, open), opened)).toEqual([
      '3.personal-information/1 holder-day',
      '4.information-security/1 holder-day',
    ]);
  });

  it('calls the post of the section before that of the organisation', () => {
    const of = (sections: string[]) =>
      due(storedCase({ sections }, open), context, opened).notices[1]?.contact.email;
    expect(of(['住民課'])).toBe('jumin-section-head-day@kisaragi.example');
    expect(of(['税務課'])).toBe('general-section-head-day@kisaragi.example');
    expect(of([])).toBe('general-section-head-day@kisaragi.example');
  });

  it('calls the night contact when the office is closed', () => {
    const [call] = due(
      storedCase({}, open),
      { ...context, isDay: () => false, isOpenDay: () => true },
      opened,
    ).notices;
    expect(call?.recipient).toBe('holder-night');
    expect(call?.contact.email).toBe('jumin-supervisor-night@kisaragi.example');
  });

  it('asks the calendar of the section that the post serves', () => {
    const isDay = (_: number, section: string | null) => section === '住民課';
    const plan = due(storedCase({}, open), { ...context, isDay }, opened);
    expect(plan.notices.map(({ recipient }) => recipient)).toEqual([
      'holder-day',
      'holder-day',
      'holder-night',
      'holder-night',
    ]);
  });

  it('repeats a call twice, then calls each deputy in turn, then ends', () => {
    const settings = kisaragi({
      escalation: escalation({ steps: pathWith({}).filter(({ step }) => step === 4) }),
    });
    const only = { ...context, settings };
    const log: (readonly [number, Deed])[] = [open];
    const heard: string[] = [];
    let now: number | null = opened;
    while (now !== null) {
      const stored = storedCase({}, ...log);
      for (const call of calls(stored, now, only)) {
        heard.push(`${(now - opened) / minuteMs} ${call}`);
        log.push(...sent(now, call.split(' ')[0] ?? ''));
      }
      now = due(stored, only, now).nextAt;
    }
    expect(heard).toEqual([
      '0 4.information-security/1 holder-day',
      '15 4.information-security/2 holder-day',
      '30 4.information-security/3 holder-day',
      '45 4.information-security/4 deputy-1-day',
      '60 4.information-security/5 deputy-2-day',
    ]);
  });

  it('calls steps 5 and 6 one after another only while nobody has acknowledged', () => {
    const unanswered = storedCase({}, open, ...firstCalls);
    expect(calls(unanswered, at(30) - 1).join()).not.toContain('my-number');
    expect(calls(unanswered, at(30))).toContain('5.my-number/1 holder-day');
    expect(calls(unanswered, at(60) - 1).join()).not.toContain('resident-register');
    expect(calls(unanswered, at(60))).toContain('6.resident-register/1 holder-day');
    const answered = storedCase({}, open, ...firstCalls, acknowledged(29, '2.section-head'));
    expect(calls(answered, at(300)).join()).not.toMatch(/my-number|resident-register/);
  });

  it('goes on with a later step that was called before an earlier one was acknowledged', () => {
    const log = [...firstCalls, ...sent(at(30), '5.my-number/1'), acknowledged(31, '2')];
    expect(calls(storedCase({}, open, ...log), at(45))).toContain('5.my-number/2 holder-day');
  });

  it('stops, on an acknowledgement, the repetition of that step only', () => {
    const stored = storedCase({}, open, ...firstCalls, acknowledged(1, '2.supervisor'));
    expect(calls(stored, at(15))).toEqual([
      '2.section-head/2 holder-day',
      '3.personal-information/2 holder-day',
      '4.information-security/2 holder-day',
    ]);
  });

  it('stops, on an acknowledgement without a step, every step told so far', () => {
    const stored = storedCase({}, open, ...firstCalls.slice(0, 4), acknowledged(1, null));
    expect(calls(stored, at(15))).toEqual(
      ['3.personal-information/1 holder-day', '4.information-security/1 holder-day'].map((call) =>
        call.replace('/1', '/2'),
      ),
    );
  });

  it('collapses the calls to one recipient that were missed while the clock slept', () => {
    const stored = storedCase({}, open, ...firstCalls, acknowledged(1, '2'), acknowledged(1, '3'));
    expect(calls(stored, at(1_000))).toEqual([
      '4.information-security/3 holder-day',
      '4.information-security/4 deputy-1-day',
      '4.information-security/5 deputy-2-day',
    ]);
  });

  it('does not repeat an earlier call for a worker whose clock is behind', () => {
    const late = sent(at(30), '4.information-security/3');
    const stored = storedCase({}, open, ...firstCalls.slice(0, 6), ...late);
    expect(calls(stored, at(29)).join()).not.toContain('information-security');
  });

  it('leaves a claimed notice alone until the lease is over, then has it sent again', () => {
    const notice = `${facts().id}/4.information-security/1`;
    const claim: Deed = { kind: 'notice-claimed', notice, step: '4.information-security' };
    const stored = storedCase({}, open, ...firstCalls.slice(0, 6), [opened, claim]);
    const over = opened + limits.noticeLeaseMs;
    expect(calls(stored, over - 1)).toEqual([]);
    expect(due(stored, context, over - 1).nextAt).toBe(over);
    expect(calls(stored, over)).toEqual(['4.information-security/1 holder-day']);
  });

  describe('when the case is about somebody who holds a post of the path', () => {
    it('lets the deputy stand in at once and says so', () => {
      const plan = due(storedCase({ actor: 'S9002' }, open), context, opened);
      expect(plan.recused).toEqual([{ step: '2.section-head', recipient: 'holder' }]);
      expect(plan.notices.map(({ key, recipient }) => `${key} ${recipient}`)).toContain(
        '2.section-head deputy-1-day',
      );
      expect(plan.notices.map(({ contact }) => contact.email)).not.toContain(
        'jumin-section-head-day@kisaragi.example',
      );
    });

    it('leaves out a deputy too', () => {
      const stored = storedCase({ actor: 'S9002D' }, open);
      expect(due(stored, context, opened).recused).toEqual([
        { step: '2.section-head', recipient: 'deputy-1' },
      ]);
      expect(calls(stored, at(500)).join()).not.toContain('section-head/4');
    });

    it('starts the next step at once where nobody of the post is left', () => {
      const alone = new Map(roles()).set('my-number', {
        id: 'my-number',
        title: { ja: '', en: '' },
        posts: [{ section: null, holder: holder('x', 'S0001'), deputies: [holder('y', 'S0001')] }],
      });
      const settings = kisaragi({ escalation: escalation({ roles: alone }) });
      const stored = storedCase({}, open, ...firstCalls);
      const plan = due(stored, { ...context, settings }, at(30));
      expect(plan.recused.map(({ recipient }) => recipient)).toEqual(['holder', 'deputy-1']);
      expect(plan.notices.map(({ key }) => key)).toContain('6.resident-register');
    });

    /** Roles in which the information-security office shares a mailbox with the section head. */
    const sharing = (time: 'day' | 'night') => {
      const head = holder('jumin-section-head');
      const desk = holder('desk');
      const shared = { ...desk, [time]: { ...head[time], name: '共用', email: mailbox(time) } };
      const posts = [{ section: null, holder: shared, deputies: [holder('deputy')] }];
      const office = { id: 'information-security', title: { ja: '', en: '' }, posts };
      const cast = new Map(roles()).set('information-security', office);
      const settings = kisaragi({ escalation: escalation({ roles: cast }) });
      return { settings, isDay: () => time === 'day', isOpenDay: () => true };
    };
    const mailbox = (time: string) => `Jumin-Section-Head-${time}@kisaragi.example`;

    it.each(['day', 'night'] as const)(
      'writes to no mailbox of theirs under another post, but to the other contact (%s)',
      (time) => {
        const plan = due(storedCase({ actor: 'S9002' }, open), sharing(time), opened);
        const other = time === 'day' ? 'night' : 'day';
        expect(plan.recused).toContainEqual({
          step: '4.information-security',
          recipient: `holder-${time}`,
        });
        const notice = plan.notices.find(({ key }) => key === '4.information-security');
        expect(notice?.recipient).toBe(`holder-${other}`);
        expect(notice?.contact.email).toBe(`desk-${other}@kisaragi.example`);
        const elsewhere = due(storedCase({ actor: 'S9001' }, open), sharing(time), opened);
        expect(elsewhere.notices.map(({ contact }) => contact.email)).toContain(mailbox(time));
      },
    );

    it('leaves out a holder all of whose mailboxes are theirs too', () => {
      const posts = [
        { section: null, holder: holder('jumin-section-head'), deputies: [holder('deputy')] },
      ];
      const office = { id: 'information-security', title: { ja: '', en: '' }, posts };
      const cast = new Map(roles()).set(office.id, office);
      const settings = kisaragi({ escalation: escalation({ roles: cast }) });
      const plan = due(storedCase({ actor: 'S9002' }, open), { ...context, settings }, opened);
      expect(plan.recused).toContainEqual({ step: '4.information-security', recipient: 'holder' });
      expect(plan.notices.map(({ contact }) => contact.email)).toContain(
        'deputy-day@kisaragi.example',
      );
    });

    it('writes to no mobile telephone of theirs under another post', () => {
      const sms = '+819000000000';
      const withTelephone = (name: string, ...actors: string[]) => {
        const one = holder(name, ...actors);
        return { ...one, night: { ...one.night, sms } };
      };
      const post = { section: null, deputies: [holder('deputy')] };
      const title = { ja: '', en: '' };
      const cast = new Map(roles())
        .set('supervisor', {
          id: 'supervisor',
          title,
          posts: [{ ...post, holder: withTelephone('boss', 'S9001') }],
        })
        .set('information-security', {
          id: 'information-security',
          title,
          posts: [{ ...post, holder: withTelephone('desk') }],
        });
      const settings = kisaragi({ escalation: escalation({ roles: cast }) });
      const night = { settings, isDay: () => false, isOpenDay: () => true };
      const plan = due(storedCase({ actor: 'S9001' }, open), night, opened);
      expect(plan.notices.flatMap(({ contact }) => contact.sms ?? [])).toEqual([]);
      expect(plan.recused).toContainEqual({
        step: '4.information-security',
        recipient: 'holder-night',
      });
    });

    it('records a recusal once', () => {
      const recused: Deed = { kind: 'recused', step: '2.section-head', recipient: 'holder' };
      const stored = storedCase({ actor: 'S9002' }, open, [opened, recused]);
      expect(due(stored, context, at(1)).recused).toEqual([]);
    });
  });

  it.each<[string, Deed[]]>([
    [
      'closed',
      [
        { kind: 'acknowledged', step: null, comment: 'x' },
        { kind: 'assessed', verdict: 'improper', comment: 'x' },
        { kind: 'closed', comment: 'x' },
      ],
    ],
    ['superseded', [{ kind: 'superseded', successor: 'C-1' }]],
    [
      'found to be explained',
      [
        { kind: 'acknowledged', step: null, comment: 'x' },
        { kind: 'assessed', verdict: 'explained', comment: 'x' },
      ],
    ],
    [
      'ruled out',
      [
        { kind: 'acknowledged', step: null, comment: 'x' },
        { kind: 'assessed', verdict: 'ruled-out', comment: 'x' },
      ],
    ],
  ])('is nothing more once the case is %s', (_, deeds) => {
    const log = deeds.map((deed): [number, Deed] => [at(1), deed]);
    const plan = due(storedCase({}, open, ...log), context, at(100));
    expect(plan).toEqual(nothing);
  });

  it('is nothing on a case that only waits in the list', () => {
    const plan = due(storedCase({ notified: false }, open), context, at(100));
    expect(plan.notices).toEqual([]);
    expect(plan.nextAt).toBeNull();
  });

  it('goes on with a case that the seal takes back once somebody was told of it', () => {
    const told = due(storedCase({}, open, ...firstCalls), context, at(100));
    expect(told.notices.length).toBeGreaterThan(0);
    const taken = due(storedCase({ notified: false }, open, ...firstCalls), context, at(100));
    expect(taken).toEqual(told);
  });

  it('begins anew, under other notice ids, when a closed case is reopened', () => {
    const stored = storedCase(
      {},
      open,
      ...firstCalls,
      acknowledged(1, null),
      [at(2), { kind: 'assessed', verdict: 'explained', comment: 'x' }],
      [at(3), { kind: 'closed', comment: 'x' }],
      [at(600), { kind: 'reopened' }],
    );
    expect(calls(stored, at(600))).toContain('2.section-head/2-1 holder-day');
    expect(due(stored, context, at(600)).nextAt).toBe(at(615));
  });
});
