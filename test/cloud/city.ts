import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeCp932 } from '../../shared/reports/cp932.ts';
import { outputFolder } from './emulator.ts';

/** Queues that the path of this city ends in, by who stands there. */
export interface Subscribers {
  readonly sectionHead: string;
  readonly deputy: string;
  readonly security: string;
  /** The head of the body, who is on no step: reports go there. */
  readonly head: string;
}

/** Who stands at which step; the second step comes half a minute after the first. */
export const secondStepWaitMs = 30_000;

/** Writes the settings of the smallest 如月市 with a path of two steps, and says where. */
export function writeSettings(queues: Subscribers): string {
  const folder = join(outputFolder, 'settings');
  mkdirSync(folder, { recursive: true });
  const files = {
    'sekisho.yaml': sekisho,
    'sources.yaml': sources,
    'escalation.yaml': JSON.stringify(escalation(queues), null, 2),
    'staff.csv': staff,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const sekisho = `
organisation:
  name: { ja: 如月市, en: Kisaragi City }
  kind: municipality
  timeZone: Asia/Tokyo
  language: ja
alertBudget: { falseAlertsPerThousandStaffDays: 1 }
retentionYears: 7
labourRates: {}
systems:
  - id: juki
    title: { ja: 住民記録システム, en: Resident register }
    dataClasses: [personal]
  - id: extracts
    title: { ja: 抽出データ, en: Extracts }
    dataClasses: [personal]
`;

const sources = `
sources:
  - id: juki-operation
    system: juki
    objects: ['juki/*.csv']
    format: delimited
    encoding: auto
    cadence: daily
    map:
      untilHeader: true
      columns:
        at: { date: 処理日, time: 処理時刻 }
        actor: 職員番号
        screen: 画面名
        action: { column: 処理区分, codes: { '02': view, '05': export } }
        subject: 宛名番号
        records: 対象件数
        sequence: 処理通番
  - id: extracts-trail
    system: extracts
    objects: ['AWSLogs/**']
    format: aws-cloudtrail
    encoding: utf-8
    cadence: irregular
    map: {}
`;

const staff = `actor,section,role,kind,from,until
S0123,住民課,主事,person,2024-04-01,
S0201,住民課,課長,person,2020-04-01,
S0302,情報政策課,係長,person,2020-04-01,
S0901,福祉課,主事,person,2020-04-01,2026-03-31
`;

function escalation(queues: Subscribers) {
  const at = (sqs: string) => {
    const contact = { name: '担当', phone: '0000-00-0000', sqs };
    return { actors: [], day: contact, night: contact };
  };
  const role = (id: string, holder: string) => ({
    id,
    title: { ja: id, en: id },
    posts: [{ section: null, holder: at(holder), deputies: [at(queues.deputy)] }],
  });
  const step = (number: number, id: string, more: object) => ({
    step: number,
    role: id,
    title: { ja: id, en: id },
    duty: { ja: '対応する', en: 'respond' },
    gate: 'suspicion',
    kind: 'notice',
    repeatMinutes: 600,
    ...more,
  });
  const wait = { notify: 'unacknowledged', waitMinutes: secondStepWaitMs / 60_000 };
  return {
    roles: [
      role('section-head', queues.sectionHead),
      role('information-security', queues.security),
      role('head', queues.head),
    ],
    path: [step(2, 'section-head', {}), step(4, 'information-security', wait)],
  };
}

/** Shift_JIS, a preamble, wareki: S0123 views one resident and exports 2,000, on a Monday evening. */
export function terminalLog(): Uint8Array {
  return encodeCp932(
    [
      '住民記録システム 操作ログ',
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      '0000000001,R08.05.11,20:38:10,S0123,住民票照会,02,9000000042,',
      '0000000002,R08.05.11,20:40:05,S0123,一括出力,05,,"２，０００件"',
      '0000000003,R08.02.30,20:41:00,S0123,住民票照会,02,9000000043,',
      '',
    ].join('\r\n'),
  );
}

/** CloudTrail: an account is used on a Saturday, six weeks after its holder retired. */
export function trail(): Uint8Array {
  const record = (eventID: string, eventTime: string) => ({
    eventVersion: '1.11',
    eventID,
    eventTime,
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '192.0.2.7',
    readOnly: true,
    userIdentity: { type: 'IAMUser', userName: 'S0901' },
    requestParameters: { bucketName: 'kisaragi-extracts', key: 'extract.csv' },
  });
  const Records = [
    record('00000000-0000-4000-8000-000000000001', '2026-05-16T04:05:00Z'),
    record('00000000-0000-4000-8000-000000000002', '2026-05-16T04:07:30Z'),
  ];
  return gzipSync(JSON.stringify({ Records }));
}

/** A file that no attempt can read. */
export function truncatedTrail(): Uint8Array {
  const whole = trail();
  return whole.subarray(0, whole.length >> 1);
}

/** An ordinary file: one view in office hours of a day in May. */
export function quietLog(day = 12): Uint8Array {
  return encodeCp932(
    [
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      `00000001${day},R08.05.${day},10:15:00,S0123,住民票照会,02,9000000042,`,
      '',
    ].join('\r\n'),
  );
}

/** Half an hour after its first export, the same account exports 500 people more. */
export function laterExport(): Uint8Array {
  return encodeCp932(
    [
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      '0000000009,R08.05.11,21:10:05,S0123,一括出力,05,,500',
      '',
    ].join('\r\n'),
  );
}
