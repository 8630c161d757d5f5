/** What the simulation says, in Japanese. */
export const simulation = {
  notANumber: (option: string, allowed: string, given: string) =>
    `--${option} に使える値は ${allowed} の整数です（「${given}」が指定されました）。`,
  notADate: (option: string, given: string) =>
    `--${option} に使える値は 2026-01-05 のような日付です（「${given}」が指定されました）。`,
  notEmpty: (folder: string) =>
    `「${folder}」は空のフォルダーではありません。新しい名前か、空のフォルダーを指定してください。`,
  progress: (day: number, days: number, date: string) => `${date} まで（${day}/${days} 日）`,
  done: (folder: string, f: CityCounts) =>
    `${folder} に合成の市を書きました（ログ ${f.files} ファイル ${f.lines} 行、職員 ${f.officials}、住民 ${f.residents}、事例 ${f.incidents}）。前提は assumptions.md にあります。`,
  title: '合成の市の前提',
  introduction:
    'この市はすべて架空です。以下の数値は作者の仮定であり、実在の自治体の調査結果ではありません。この市での成績は、この仮定の下での成績です。',
  headings: { city: 'この市', files: 'ログの到着', assumptions: '仮定', incidents: '事例' },
  city: (f: CityCounts & CityChoices) => [
    `seed ${f.seed}、${f.begin} から ${f.days} 日間、職員 ${f.staff} 人（期間中の採用を含め ${f.officials} 人）、住民 ${f.residents} 人`,
    `ログ ${f.files} ファイル ${f.lines} 行、事例 ${f.incidents} 件${f.isQuiet ? '（--quiet：同じ市から事例だけを除いたもの）' : ''}`,
  ],
  files: (f: AstrayFiles) => [
    `届かなかったファイル: ${listed(f.missing)}`,
    `二度届いたファイル: ${listed(f.twice)}`,
    `一部が一日遅れたファイル: ${listed(f.late)}`,
  ],
  assumptions: (a: Assumed) => [
    `住民は職員1人あたり ${a.residentsPerOfficial} 人。世帯員の番号は続き、${percent(a.numberedApart)} は離れた番号。支援措置の対象は ${percent(a.protectedShare)}`,
    `課ごと・職員ごとの業務量は対数正規分布（標準偏差は課の種類のほかに ${a.sectionSpread}、職員 ${a.staffSpread}）。会計年度任用職員 ${percent(a.partTimeShare)}`,
    `1日の訪問数は負の二項分布（形状 ${a.volumeShape}）。曜日、季節（転入転出、税、保険、選挙）、課の日ごとの変動（${a.sectionDaySpread}）、本人のゆるやかな変動（AR(1) ${a.driftMemory}、${a.driftSpread}）に従う`,
    `不在 ${percent(a.absenceShare)}、不在1件につき ${percent(a.standInChance)} は他課の職員が代わる。4月1日に ${percent(a.transferShare)} が異動、${percent(a.leaverShareAtYearEnd)} が退職。課長・課長補佐は動かない。異動の際、仕事は引き継がれない`,
    `訪問の ${percent(a.unexplainedShare)} 前後（職員により差がある）は何の仕事にも基づかない。残りは割当て、課の仕事、本人や同僚の更新、窓口の証明書に基づく。何にも基づかない閲覧は支援措置の対象者に及ばない`,
    `業務としての大量書出しは職員の ${percent(a.exporterShare)} 前後（課の種類により差がある）が月に ${a.exportsAMonth} 回、ほかは1日 ${a.otherExportsADay}。人数はパレート分布（${a.exportTail}、最小 ${a.exportLeast}、最大 ${a.exportMost}）。${percent(a.exportApproved)} に承認がある`,
    `時間外は1日 ${percent(a.overtimeADay)} 前後、${percent(a.overtimeOrdered)} に命令がある。深夜と閉庁日の勤務には必ず命令か当番があるが、命令の ${percent(a.ordersEnteredLate)} は後から入力される`,
    `共用の窓口アカウント、コンビニ交付、夜間処理（年間の承認あり）がある。職員は自分の端末を使い、窓口では共用の端末も使う`,
  ],
  incidents: (a: Assumed) => [
    `早くて ${a.incidentsFromDay} 日目から（短い期間では最後の3分の1）。多くて職員 ${a.officialsPerIncident} 人に1件、すべて別の職員。同じ seed の --quiet は、事例がないほかは同じ市`,
    `少しずつ増やす事例では、上乗せした閲覧の ${percent(a.stolenUnexplained)} が何にも基づかない`,
  ],
};

/** How much was written. */
export interface CityCounts {
  readonly files: number;
  readonly lines: number;
  readonly officials: number;
  readonly residents: number;
  readonly incidents: number;
}

/** What the caller chose. */
export interface CityChoices {
  readonly seed: number;
  readonly staff: number;
  readonly days: number;
  readonly begin: string;
  readonly isQuiet: boolean;
}

/** Files that did not arrive as they should. */
export interface AstrayFiles {
  readonly late: readonly string[];
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

/** The numbers that the sentences quote; shares from 0 to 1. */
export type Assumed = Readonly<
  Record<
    | 'residentsPerOfficial'
    | 'numberedApart'
    | 'protectedShare'
    | 'sectionSpread'
    | 'staffSpread'
    | 'partTimeShare'
    | 'volumeShape'
    | 'sectionDaySpread'
    | 'driftMemory'
    | 'driftSpread'
    | 'absenceShare'
    | 'standInChance'
    | 'transferShare'
    | 'leaverShareAtYearEnd'
    | 'unexplainedShare'
    | 'exporterShare'
    | 'exportsAMonth'
    | 'otherExportsADay'
    | 'exportTail'
    | 'exportLeast'
    | 'exportMost'
    | 'exportApproved'
    | 'overtimeADay'
    | 'overtimeOrdered'
    | 'ordersEnteredLate'
    | 'incidentsFromDay'
    | 'officialsPerIncident'
    | 'stolenUnexplained',
    number
  >
>;

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'なし' : names.join('、');
}
