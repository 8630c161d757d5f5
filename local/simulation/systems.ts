/** A records system of the city, how its log is written, and the names of its screens. */
export interface CitySystem {
  readonly id: SystemId;
  readonly title: { readonly ja: string; readonly en: string };
  readonly dataClasses: readonly string[];
  readonly format: 'sekisho-jsonl' | 'sekisho-csv';
  readonly gzipped: boolean;
  /** Whether the log numbers its lines. */
  readonly numbered: boolean;
  readonly screens: Readonly<Record<ScreenUse, string>>;
}

export type SystemId = 'juki' | 'tax' | 'welfare' | 'insurance' | 'reporting';
export type ScreenUse = 'menu' | 'search' | 'view' | 'update' | 'print' | 'list';

/** The five systems: two formats, one gzipped, one whose lines bear no numbers. */
export const systems: Readonly<Record<SystemId, CitySystem>> = {
  juki: {
    id: 'juki',
    title: { ja: '住民記録システム', en: 'Resident register' },
    dataClasses: ['personal'],
    format: 'sekisho-csv',
    gzipped: false,
    numbered: true,
    screens: screensNamed('宛名検索', '世帯照会', '異動入力', '証明書発行', '一覧出力'),
  },
  tax: {
    id: 'tax',
    title: { ja: '税務システム', en: 'Taxation' },
    dataClasses: ['personal', 'my-number'],
    format: 'sekisho-jsonl',
    gzipped: false,
    numbered: true,
    screens: screensNamed('納税者検索', '課税照会', '課税更正', '税証明発行', '課税一覧'),
  },
  welfare: {
    id: 'welfare',
    title: { ja: '福祉総合システム', en: 'Welfare' },
    dataClasses: ['personal', 'my-number', 'sensitive'],
    format: 'sekisho-jsonl',
    gzipped: true,
    numbered: true,
    screens: screensNamed('対象者検索', '支給台帳', '相談記録入力', '受給証発行', '対象者一覧'),
  },
  insurance: {
    id: 'insurance',
    title: { ja: '国保・介護保険システム', en: 'Health and care insurance' },
    dataClasses: ['personal', 'my-number', 'sensitive'],
    format: 'sekisho-csv',
    gzipped: false,
    numbered: false,
    screens: screensNamed('被保険者検索', '資格照会', '資格異動', '保険証発行', '対象者抽出'),
  },
  reporting: {
    id: 'reporting',
    title: { ja: '統計・帳票データベース', en: 'Reporting database' },
    dataClasses: ['personal'],
    format: 'sekisho-jsonl',
    gzipped: false,
    numbered: true,
    screens: screensNamed('条件検索', '個票表示', '注記入力', '帳票印刷', '帳票抽出'),
  },
};

export const systemIds: readonly SystemId[] = ['juki', 'tax', 'welfare', 'insurance', 'reporting'];

function screensNamed(search: string, view: string, update: string, print: string, list: string) {
  return { menu: 'メニュー', search, view, update, print, list };
}
