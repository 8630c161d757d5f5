import { encodeCp932 } from '../../shared/reports/cp932.ts';

/** A file that some vendor might write, invented, and what a person must get out of it. */
export interface VendorFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Records in it. */
  readonly records: number;
  /** Fields that are read; the places that are left to a person. */
  readonly fields: readonly string[];
  readonly open: readonly string[];
  /** What a person writes there, in the order of `open`. */
  readonly answers: readonly unknown[];
  /** The first event, as far as it shows that the columns are the right ones. */
  readonly first: Readonly<Record<string, unknown>>;
}

const accounts = ['S0101', 'S0102', 'S0203'] as const;
const actorOf = (index: number): string => accounts[index % 3] ?? '';
const two = (number: number): string => `${number}`.padStart(2, '0');
const cp932 = (lines: readonly string[]): Uint8Array => encodeCp932(lines.join('\r\n'));
const utf8 = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\n'));
const rows = (count: number, row: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => row(index));

/** Files of odd shapes: a preamble, no header, fixed width, two-digit years, JSON … */
export const vendorFiles: readonly VendorFile[] = [
  {
    what: 'CP932 with a preamble, bracketed headers, wareki, full-width counts and a total',
    name: 'juki-riyou_202611.csv',
    bytes: cp932([
      '［住民記録システム 利用履歴］',
      '検索期間,令和8年11月1日,令和8年11月24日',
      '',
      '［発生日時］,［職員ｺｰﾄﾞ ］,［職員氏名］,［所属名］,［操作内容］,［宛名番号］,［対象件数］,［処理結果］',
      ...rows(30, (index) => {
        const isOutput = index % 5 === 4;
        const day = `令和8年11月${1 + (index % 20)}日 9時${index}分5秒`;
        const subject = isOutput ? '' : `00000${10_000 + index}`;
        const deed = isOutput ? 'ＥＵＣ出力' : '照会';
        return `${day},${actorOf(index)},如月 太郎,市民課,${deed},${subject},${isOutput ? '"１，２３４件"' : ''},${index % 7 === 6 ? '権限なし' : '正常'}`;
      }),
      '合計,30件',
    ]),
    records: 30,
    fields: ['at', 'actor', 'action', 'outcome', 'records', 'subject', 'section'],
    open: [],
    answers: [],
    first: { at: '2026-11-01T00:00:05.000Z', actor: 'S0101', action: 'view', records: 1 },
  },
  {
    what: 'no header, `|`, compact times, numbers for what was done',
    name: 'ZEI_JNL.20261124.txt',
    bytes: utf8(
      rows(60, (index) =>
        [
          `${index + 1}`.padStart(8, '0'),
          `202611${two(1 + (index % 20))}0905${two(index)}`,
          actorOf(index),
          ['1', '2', '9'][index % 3],
          `${100_000 + ((index * 7_919) % 90_000)}`.padStart(12, '0'),
        ].join('|'),
      ),
    ),
    records: 60,
    fields: ['at', 'actor', 'action'],
    open: ['columns.actor', 'columns.action'],
    answers: [3, { column: 4, codes: { '1': 'view', '2': 'search', '9': 'export' } }],
    first: { at: '2026-11-01T00:05:00.000Z', actor: 'S0101', action: 'view' },
  },
  {
    what: 'semicolons, the time before the date, years of two digits',
    name: 'kokuho-access.csv',
    bytes: cp932([
      '時刻;年月日;利用者ＩＤ;処理名称;被保険者番号;摘要',
      ...rows(
        40,
        (index) =>
          `09:05:${two(index)};26/11/${two(1 + (index % 24))};${actorOf(index)};${['資格照会', '保険証印刷', 'CSVダウンロード'][index % 3]};${10_000_000 + index};"備考; あり"`,
      ),
    ]),
    records: 40,
    fields: ['at', 'actor', 'action', 'subject'],
    open: ['twoDigitYear'],
    answers: ['western'],
    first: { at: '2026-11-01T00:05:00.000Z', actor: 'S0101', action: 'view', subject: '10000000' },
  },
  {
    what: 'one JSON document with its records in a list and times in milliseconds',
    name: 'fukushi-export.json',
    bytes: utf8([
      JSON.stringify({
        exportedAt: '2026-11-25T01:00:00Z',
        data: {
          logs: Array.from({ length: 25 }, (_, index) => ({
            eventTime: 1_795_167_000_000 + index,
            operator: { loginId: actorOf(index), dept: '福祉課' },
            operation: ['VIEW', 'EXPORT_CSV'][index % 2],
            target: { residentNo: `000${1_000 + index}` },
            resultCount: index + 1,
            result: index % 9 === 8 ? 'FORBIDDEN' : 'OK',
          })),
        },
      }),
    ]),
    records: 25,
    fields: ['at', 'actor', 'action', 'outcome', 'records', 'subject', 'section'],
    open: [],
    answers: [],
    first: { at: '2026-11-20T09:30:00.000Z', actor: 'S0101', action: 'view', subject: '0001000' },
  },
  {
    what: 'headers in half-width kana, wareki letters, the mark of the end of old systems',
    name: 'fs01_acc.log',
    bytes: cp932([
      'ｿｳｻﾆﾁｼﾞ,ﾕｰｻﾞID,ｿｳｻ,ﾌｧｲﾙﾊﾟｽ,ｹｯｶ',
      ...rows(
        30,
        (index) =>
          `R8.11.${1 + (index % 24)} 9:05:${two(index)},${actorOf(index)},${['読み取り', 'コピー', '削除'][index % 3]},"\\\\FS01\\税務課\\台帳,${index}.xlsx",${index % 6 === 5 ? '失敗' : '成功'}`,
      ),
      '\u001a',
    ]),
    records: 30,
    fields: ['at', 'actor', 'action', 'outcome', 'screen'],
    open: [],
    answers: [],
    first: { at: '2026-11-01T00:05:00.000Z', actor: 'S0101', action: 'view', outcome: 'success' },
  },
  {
    what: 'fields of fixed width in bytes of CP932, with a line that counts',
    name: 'HOST_LOG.DAT',
    bytes: cp932([
      ...rows(
        40,
        (index) =>
          `202611${two(1 + (index % 24))}0905${two(index)}${actorOf(index)}   如月　太郎    ${['01', '05'][index % 2]} ${10_000_000 + index}`,
      ),
      `T${'40'.padStart(7, '0')}${' '.repeat(41)}`,
    ]),
    records: 40,
    fields: ['at', 'actor', 'action'],
    open: ['fixedWidth.unit', 'columns.actor', 'columns.action'],
    answers: ['cp932-bytes', '項目2', { column: '項目4', codes: { '01': 'view', '05': 'export' } }],
    first: { at: '2026-11-01T00:05:00.000Z', actor: 'S0101', action: 'view' },
  },
  {
    what: 'no header, records of several kinds, a number for an era that nobody names',
    name: 'kyotsu.csv',
    bytes: cp932(
      rows(
        45,
        (index) =>
          `08/11/${two(1 + (index % 24))},09:${two(index)},${actorOf(index)},${['検索,0000123', '印刷,プリンタ1,25', '保存,一覧,200,USB'][index % 3]}`,
      ),
    ),
    records: 45,
    fields: ['at', 'actor', 'action'],
    open: ['twoDigitYear', 'columns.action.codes.保存', 'columns.actor'],
    answers: ['reiwa', 'export', 3],
    first: { at: '2026-11-01T00:00:00.000Z', actor: 'S0101', action: 'search' },
  },
  {
    what: 'a title row, and a header that names a column twice',
    name: 'syuno.csv',
    bytes: cp932([
      '収納管理システム操作履歴,,,,,',
      '番号,日付,時刻,担当者ID,内容,番号',
      ...rows(
        20,
        (index) =>
          `${index + 1},R08.11.${two(1 + index)},9時5分,${actorOf(index)},${['収納照会', '帳票印刷'][index % 2]},0000${index}`,
      ),
    ]),
    records: 20,
    fields: ['at', 'actor', 'action'],
    open: [],
    answers: [],
    first: { at: '2026-11-01T00:05:00.000Z', actor: 'S0101', action: 'view' },
  },
  {
    what: 'headers that say nothing, weekdays and 午後 in the time',
    name: 'hoiku.csv',
    bytes: cp932([
      '"だれが","いつ","なにをした","児童番号"',
      ...rows(
        24,
        (index) =>
          `"${2_000 + (index % 3) * 111}","2026年11月${1 + index}日(金) 午後1時05分","${['児童台帳を開く', '児童台帳を印刷', '一覧をエクセルに書き出し'][index % 3]}","00${1_000 + index}"`,
      ),
    ]),
    records: 24,
    fields: ['at', 'actor', 'action', 'subject'],
    open: ['columns.actor'],
    answers: ['だれが'],
    first: { at: '2026-11-01T04:05:00.000Z', actor: '2000', action: 'view', subject: '001000' },
  },
];
