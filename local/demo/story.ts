import type { Text } from '../../shared/language.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type Desk, deskOf } from './office-work.ts';
import { type CityDate, instantOf, type Operation, residentNumber } from './operation.ts';
import type { Random } from './random.ts';

/** Something that happens in the sample city besides everyday work. */
export interface Chapter {
  readonly kind: 'incident' | 'innocent-twin';
  readonly actor: string;
  readonly date: CityDate;
  readonly system: string;
  readonly title: Text;
  operations(desk: Desk, random: Random): readonly Operation[];
}

/** Three planted incidents, each with the work that looks like it and is in order. */
export const story: readonly Chapter[] = [
  {
    kind: 'incident',
    actor: 'S0507',
    date: '2026-10-07',
    system: 'tax',
    title: { ja: '夜間の2,000人分の書き出し', en: 'evening export of 2,000 residents' },
    operations: (desk) => [
      { ...desk, ...menu('login'), at: instantOf('2026-10-07', '20:31:12') },
      { ...desk, ...list('export', '0510', 2000), at: instantOf('2026-10-07', '20:40:37') },
      { ...desk, ...menu('logout'), at: instantOf('2026-10-07', '20:52:05') },
    ],
  },
  {
    kind: 'innocent-twin',
    actor: 'S0407',
    date: '2026-10-15',
    system: 'tax',
    title: { ja: '夜間の1,950人分の書き出し', en: 'evening export of 1,950 residents' },
    operations: (desk) => [
      { ...desk, ...menu('login'), at: instantOf('2026-10-15', '20:02:44') },
      { ...desk, ...list('export', '0510', 1950), at: instantOf('2026-10-15', '20:14:09') },
      { ...desk, ...menu('logout'), at: instantOf('2026-10-15', '20:30:51') },
    ],
  },
  {
    kind: 'incident',
    actor: 'S0309',
    date: '2026-10-12',
    system: 'juki',
    title: {
      ja: '休日の夜の180人のページ送り閲覧',
      en: 'page-by-page viewing on a holiday evening',
    },
    operations: (desk, random) =>
      viewing(desk, '住基ネット照会', instantOf('2026-10-12', '18:41:20'), {
        residents: Array.from({ length: 180 }, (_, page) => 21_340 + page),
        pauseSeconds: () => random.whole(34, 43),
      }),
  },
  {
    kind: 'innocent-twin',
    actor: 'S0605',
    date: '2026-10-12',
    system: 'welfare',
    title: { ja: '休日の160人の台帳確認', en: 'checking 160 files on the holiday' },
    operations: (desk, random) =>
      viewing(desk, '支給台帳', instantOf('2026-10-12', '09:12:40'), {
        residents: Array.from({ length: 160 }, () => random.whole(1000, 48_000)),
        pauseSeconds: () => random.whole(50, 130),
      }),
  },
  {
    kind: 'innocent-twin',
    actor: 'S0306',
    date: '2026-10-12',
    system: 'juki',
    title: { ja: '休日の証明書交付当番', en: 'certificate desk on the holiday' },
    operations: (desk, random) =>
      viewing(desk, '世帯照会', instantOf('2026-10-12', '09:02:15'), {
        residents: Array.from({ length: 42 }, () => random.whole(1000, 48_000)),
        pauseSeconds: () => random.whole(200, 640),
      }),
  },
  {
    kind: 'incident',
    actor: 'S0311',
    date: '2026-10-17',
    system: 'juki',
    title: { ja: '退職者のアカウントの土曜の利用', en: 'retired account used on a Saturday' },
    operations: (desk, random) =>
      viewing(desk, '世帯照会', instantOf('2026-10-17', '10:21:30'), {
        residents: Array.from({ length: 14 }, () => random.whole(1000, 48_000)),
        pauseSeconds: () => random.whole(40, 200),
      }),
  },
  {
    kind: 'innocent-twin',
    actor: 'S0905',
    date: '2026-10-05',
    system: 'insurance',
    title: { ja: '深夜にかかる通知書640人分の印刷', en: 'printing 640 notices into the night' },
    operations: (desk, random) => [
      { ...desk, ...menu('login'), at: instantOf('2026-10-05', '20:48:00') },
      { ...desk, ...list('print', '更正通知書', 320), at: instantOf('2026-10-05', '21:05:10') },
      { ...desk, ...list('print', '更正通知書', 320), at: instantOf('2026-10-05', '22:11:48') },
      ...viewing(desk, '賦課照会', instantOf('2026-10-05', '22:14:00'), {
        residents: Array.from({ length: 9 }, () => random.whole(1000, 48_000)),
        pauseSeconds: () => random.whole(60, 120),
      }),
    ],
  },
  {
    kind: 'innocent-twin',
    actor: 'S1203',
    date: '2026-09-30',
    system: 'juki',
    title: { ja: '日中の1,200人分の名簿出力', en: 'roll of 1,200 voters in office hours' },
    operations: (desk) => [
      { ...desk, ...menu('login'), at: instantOf('2026-09-30', '13:20:05') },
      { ...desk, ...list('export', '一括抽出', 1200), at: instantOf('2026-09-30', '13:31:56') },
      { ...desk, ...menu('logout'), at: instantOf('2026-09-30', '13:50:18') },
    ],
  },
];

/** What the story adds to a date. */
export function storyWork(settings: Settings, date: CityDate, random: Random): Operation[] {
  return story
    .filter((chapter) => chapter.date === date)
    .flatMap((chapter) => {
      const section = settings.staff.get(chapter.actor)?.at(-1)?.section ?? '';
      const desk = deskOf({ actor: chapter.actor, section }, chapter.system);
      return chapter.operations(desk, random);
    });
}

function menu(action: 'login' | 'logout') {
  return { action, screen: 'メニュー', subject: null, records: 0 } as const;
}

function list(action: 'export' | 'print', screen: string, records: number) {
  return { action, screen, subject: null, records } as const;
}

function viewing(
  desk: Desk,
  screen: string,
  start: number,
  pages: { readonly residents: readonly number[]; readonly pauseSeconds: () => number },
): readonly Operation[] {
  let at = start;
  const looks = pages.residents.map((resident) => {
    const operation = {
      ...desk,
      action: 'view' as const,
      screen,
      subject: residentNumber(resident),
      records: null,
      at,
    };
    at += pages.pauseSeconds() * 1000;
    return operation;
  });
  return [
    { ...desk, ...menu('login'), at: start - 41_000 },
    ...looks,
    { ...desk, ...menu('logout'), at },
  ];
}
