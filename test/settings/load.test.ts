import { expect, test } from 'vitest';
import { ConfigurationError } from '../../shared/errors.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { folderOf, mistakesIn, printedMistakes, smallCity, spoiled } from './small-city.ts';

test('a sound folder is compiled, every file of it', () => {
  const settings = loadSettings(folderOf(smallCity));

  expect(settings.organisation).toEqual({
    name: { ja: '如月市', en: 'Kisaragi City' },
    kind: 'municipality',
    timeZone: 'Asia/Tokyo',
    language: 'ja',
    retentionYears: 5,
    alertBudget: { falseAlertsPerThousandStaffDays: 0.5 },
    labourRates: new Map([
      ['section-head', 4600],
      ['press', 3000],
    ]),
  });
  expect(settings.systems.get('juki')).toEqual({
    id: 'juki',
    title: { ja: '住民記録', en: 'Resident register' },
    dataClasses: ['personal'],
    screens: new Map([['個人番号照会', ['personal', 'my-number']]]),
  });
  expect(settings.sources[0]).toMatchObject({
    id: 'juki-log',
    title: { ja: 'juki-log', en: 'juki-log' },
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map: { columns: { actor: '職員番号' } },
  });
  expect(settings.sources[1]).toMatchObject({ encoding: 'utf-8', timeZone: 'UTC' });
  expect(settings.escalation.roles.get('section-head')?.posts.map((post) => post.section)).toEqual([
    '住民課',
    null,
  ]);
  expect(settings.escalation.roles.get('section-head')?.posts[0]?.holder.day).toEqual({
    name: 'juki',
    phone: '0000-00-0000',
    email: 'juki@kisaragi.example',
    https: null,
    sms: null,
    sqs: null,
  });
  expect(settings.escalation.steps[1]).toMatchObject({ waitMinutes: 0.05, when: ['electronic'] });
});

test('calendar and tables become minutes and instants of the organisation', () => {
  const { calendar, staff, overtime, approvals } = loadSettings(folderOf(smallCity));

  expect(calendar.defaultWeek[0]).toBeNull();
  expect(calendar.defaultWeek[1]).toEqual({ from: 510, until: 1035 });
  expect(calendar.sectionWeeks.get('住民課')).toEqual([
    null,
    { from: 510, until: 1035 },
    { from: 510, until: 1140 },
    { from: 510, until: 1035 },
    { from: 510, until: 1035 },
    null,
    null,
  ]);
  expect(calendar.night).toEqual({ from: 1320, until: 300 });
  expect(calendar.dutyRosters[0]).toEqual({
    id: 'D-1',
    from: Date.parse('2026-10-12T08:30:00+09:00'),
    until: Date.parse('2026-10-12T17:15:59.999+09:00'),
    actors: ['S0302'],
    systems: ['juki'],
  });
  expect(staff.get('S0302')?.map(({ section, until }) => [section, until])).toEqual([
    ['税務課', '2026-03-31'],
    ['住民課', null],
  ]);
  expect(overtime[0]?.from).toBe(Date.parse('2026-09-28T17:15:00+09:00'));
  expect(approvals[0]).toMatchObject({
    maxRecords: 700,
    from: Date.parse('2026-10-05T00:00:00+09:00'),
    until: Date.parse('2026-10-06T23:59:59.999+09:00'),
  });
});

test('work, households and protected subjects are kept as the logs name residents', () => {
  const section = spoiled(
    'assignments.csv',
    'S0302,,2026-10-01,,',
    ',住民課,2026-10-01,2026-10-02,',
  );

  expect(loadSettings(folderOf(smallCity))).toMatchObject({
    assignments: [
      {
        subject: '0000123',
        actor: 'S0302',
        section: null,
        from: Date.parse('2026-10-01T00:00:00+09:00'),
        until: null,
        reason: '転入',
      },
    ],
    households: new Map([['0000123', 'H1']]),
    protectedSubjects: new Map([['0000999', '支援措置']]),
  });
  expect(loadSettings(folderOf(section)).assignments[0]).toMatchObject({
    actor: null,
    section: '住民課',
    until: Date.parse('2026-10-02T23:59:59.999+09:00'),
  });
});

test('a subject that is protected for two reasons has both', () => {
  const files = spoiled('protected.csv', '0000999,支援措置', '0000999,支援措置\n0000999,著名人');

  expect(loadSettings(folderOf(files)).protectedSubjects.get('0000999')).toBe('支援措置・著名人');
});

test('three files are enough, and the calendar of an ordinary office holds', () => {
  const { 'sekisho.yaml': sekisho, 'sources.yaml': sources } = smallCity;
  const escalation = smallCity['escalation.yaml'];
  const settings = loadSettings(
    folderOf({ 'sekisho.yaml': sekisho, 'sources.yaml': sources, 'escalation.yaml': escalation }),
  );

  expect(settings.staff.size).toBe(0);
  expect(settings.overtime).toEqual([]);
  expect(settings.calendar.defaultWeek[5]).toEqual({ from: 510, until: 1035 });
  expect(settings.calendar.closures).toEqual([{ from: '12-29', until: '01-03' }]);
});

test('what is left out of sekisho.yaml has its stated default', () => {
  const sekisho = `organisation: { name: { ja: 如月市, en: Kisaragi }, kind: prefecture }
systems:
  - { id: juki, title: { ja: 住民記録, en: Register }, dataClasses: [] }
  - { id: tax, title: { ja: 税務, en: Taxation }, dataClasses: [] }
`;
  const { organisation } = loadSettings(folderOf({ ...smallCity, 'sekisho.yaml': sekisho }));

  expect(organisation).toMatchObject({
    timeZone: 'Asia/Tokyo',
    language: 'ja',
    retentionYears: 7,
    alertBudget: { falseAlertsPerThousandStaffDays: 1 },
    labourRates: new Map(),
  });
});

test('an approver who is the actor is no mistake: that is for the detectors', () => {
  expect(mistakesIn(spoiled('overtime.csv', 'S0301', 'S0302'))).toEqual([]);
  expect(mistakesIn(spoiled('approvals.csv', 'S0301', 'S0302'))).toEqual([]);
});

test('ten mistakes in four files are told at once, in the order of files, lines and columns', () => {
  const files = {
    ...smallCity,
    'sekisho.yaml': smallCity['sekisho.yaml']
      .replace('municipality', 'city')
      .replace('Asia/Tokyo', 'Asia/Kisaragi')
      .replace('retentionYears: 5', 'retentionYear: 5'),
    'sources.yaml': smallCity['sources.yaml']
      .replace('system: juki', 'system: jyuki')
      .replace('format: sekisho-jsonl', 'format: sekisho-json')
      .replace('encoding: utf-8', 'encoding: sjis'),
    'escalation.yaml': smallCity['escalation.yaml'].replace(
      'repeatMinutes: 15',
      'repeatMinutes: 0',
    ),
    'staff.csv': smallCity['staff.csv']
      .replace('課長,person', '課長,human')
      .replace('2026-03-31', '2026-04-01'),
    'notes.txt': 'remember',
  };

  const found = mistakesIn(files);

  expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'sekisho.yaml:3:9',
    'sekisho.yaml:4:13',
    'sekisho.yaml:7:1',
    'sources.yaml:3:13',
    'sources.yaml:12:13',
    'sources.yaml:13:15',
    'escalation.yaml:32:20',
    'staff.csv:2:4',
    'staff.csv:4:5',
    'notes.txt:1:1',
  ]);
});

test('the error itself says how many mistakes there are and which is the first', () => {
  const files = spoiled('sekisho.yaml', 'municipality', 'city');

  expect(() => loadSettings(folderOf(files))).toThrow(ConfigurationError);
  expect(() => loadSettings(folderOf(files))).toThrow(
    'The configuration holds 1 mistake. The first: sekisho.yaml:3:9: organisation.kind may be municipality, prefecture (given: "city").',
  );
});

test('an empty folder lacks three files, each told', () => {
  expect(printedMistakes({})).toEqual([
    'sekisho.yaml:1:1: sekisho.yaml is missing. Always needed are sekisho.yaml, sources.yaml, escalation.yaml.',
    'sources.yaml:1:1: sources.yaml is missing. Always needed are sekisho.yaml, sources.yaml, escalation.yaml.',
    'escalation.yaml:1:1: escalation.yaml is missing. Always needed are sekisho.yaml, sources.yaml, escalation.yaml.',
  ]);
});

test('hidden files and a README may lie beside the configuration', () => {
  const beside = { '.git': '', '.DS_Store': '', 'README.md': 'x', 'Thumbs.db': 'x' };

  expect(mistakesIn({ ...smallCity, ...beside })).toEqual([]);
});

test('tables that Excel saved in Shift_JIS or with a byte order mark read the same', () => {
  const utf8 = loadSettings(folderOf(smallCity)).staff;
  const withMark = loadSettings(folderOf(spoiled('staff.csv', 'actor', '\ufeffactor'))).staff;
  // 住民課, 税務課, 課長, 主事, 主任 in CP932, as there is no encoder at hand.
  const cp932 = new Map([
    ['住民課', [0x8f, 0x5a, 0x96, 0xaf, 0x89, 0xdb]],
    ['税務課', [0x90, 0xc5, 0x96, 0xb1, 0x89, 0xdb]],
    ['課長', [0x89, 0xdb, 0x92, 0xb7]],
    ['主事', [0x8e, 0xe5, 0x8e, 0x96]],
    ['主任', [0x8e, 0xe5, 0x94, 0x43]],
  ]);
  const bytes = smallCity['staff.csv']
    .split(/([^ -~\n]+)/)
    .flatMap((piece) => cp932.get(piece) ?? [...new TextEncoder().encode(piece)]);
  const fromCp932 = loadSettings(
    folderOf({ ...smallCity, 'staff.csv': Uint8Array.from(bytes) }),
  ).staff;

  expect(withMark).toEqual(utf8);
  expect(fromCp932).toEqual(utf8);
});

test('the order of the rows of staff.csv does not matter', () => {
  const [header = '', ...rows] = smallCity['staff.csv'].trim().split('\n');
  const turned = [header, ...rows.toReversed(), ''].join('\n');
  const staff = loadSettings(folderOf({ ...smallCity, 'staff.csv': turned })).staff;

  expect(new Map([...staff].sort())).toEqual(loadSettings(folderOf(smallCity)).staff);
});

test('a tenure that holds several others overlaps with each of them', () => {
  const rows = `actor,section,role,kind,from,until
S0301,住民課,課長,person,2024-04-01,
S0302,税務課,主事,person,2024-04-01,2030-03-31
S0302,住民課,主任,person,2025-04-01,2025-05-31
S0302,住民課,主任,person,2026-04-01,2026-05-31
S0302,住民課,係長,person,2030-04-01,
`;

  expect(printedMistakes({ ...smallCity, 'staff.csv': rows })).toEqual([
    expect.stringMatching('^staff.csv:4:5: The tenure of S0302 overlaps with that of line 3 '),
    expect.stringMatching('^staff.csv:5:5: The tenure of S0302 overlaps with that of line 3 '),
  ]);
});
