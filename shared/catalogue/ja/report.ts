import type { CaseGroup, HandlingState } from '../../reports/monthly/figures/case-view.ts';
import type { DayState } from '../../reports/monthly/figures/completeness.ts';
import type { DeadlineState } from '../../statutory/clock.ts';
import { caseFile } from './report-case.ts';
import { reportMethod } from './report-method.ts';
import { weekly } from './report-weekly.ts';
import { yearly } from './report-yearly.ts';

const states: Record<HandlingState, string> = {
  open: '未対応',
  investigating: '調査中',
  explained: '業務と確認',
  improper: '業務外の利用',
  leak: '漏えい・そのおそれ',
};

const groups: Record<CaseGroup, string> = {
  told: '通知した事案',
  listed: '一覧だけの事案',
  'of-logs': 'ログなどの事案',
};

const dayStates: Record<DayState, { readonly sign: string; readonly name: string }> = {
  received: { sign: '●', name: '受領' },
  doubtful: { sign: '△', name: '受領（疑いあり）' },
  missing: { sign: '×', name: '欠け' },
  accounted: { sign: '○', name: '欠けの理由を確認' },
  'not-expected': { sign: '', name: '予定なし' },
};

const deadlineStates: Record<DeadlineState, string> = {
  running: '期限前',
  due: '期限が近い',
  overdue: '超過（未提出）',
  met: '期限内に提出',
  missed: '期限後に提出',
  'not-asked-for': '対象外',
};

/** What the reports to management say, in Japanese. */
export const report = {
  method: reportMethod,
  caseFile,
  weekly,
  /** Below a table that shows its first rows only. */
  more: (count: string) =>
    `ほかに${count}件あります。事案の一覧（sekisho cases list）で確かめてください。`,
  yearly,
  states,
  groups,
  dayStates,
  deadlineStates,
  title: (month: string, marks: string) => `個人情報アクセス月次報告　${month}分${marks}`,
  unconfirmed: '【未確認】',
  running: '（途中経過）',
  correctedEdition: (edition: string) => `（第${edition}版・訂正）`,
  edition: (edition: string) => `第${edition}版`,
  footer: (title: string, edition: string, asOf: string) =>
    `${title}　${edition}　${asOf}時点　職員は番号のみ`,
  period: (month: string, days: string, asOf: string) =>
    `対象：${month}1日から${days}日まで（毎日午前4時区切り）。対応は${asOf}時点。`,
  correction: (edition: string, changed: string) =>
    `前の版（第${edition}版）の後に届いたログや訂正により、次が変わりました：${changed}`,
  correctionElsewhere: '2ページ目以降の数字',
  changed: (label: string, before: string, after: string) => `${label} ${before}→${after}`,
  sentences: {
    noLogs:
      '未確認：この月のログはまだ届いていません。検知がないことは、問題がないことを意味しません。',
    complete: (expected: string, before: string) =>
      `届くはずのログ${expected}日分（取り込み元×日）はすべてそろいました（前月：${before}）。`,
    holes: (expected: string, holes: string, before: string) =>
      `未確認：届くはずのログ${expected}日分（取り込み元×日）のうち${holes}日分が欠けているか疑わしく、検知がなくても問題なしとは言えません（前月：${before}）。`,
    completeBefore: (expected: string) => `${expected}日分すべて`,
    holesBefore: (expected: string, holes: string) => `${expected}日分のうち${holes}日分が欠け`,
    beforeOperation: '運用前',
    told: (told: string, comparison: string, leak: string, improper: string) =>
      `業務かどうかの確認を求めた事案は${told}（${comparison}）で、うち漏えい・そのおそれは${leak}、業務外の利用は${improper}です。`,
    handled: (median: string, unsettled: string, yen: string) =>
      `最初の確認までの時間（中央値）は${median}、対応中の事案は${unsettled}、対応の人件費は${yen}です。`,
    against: (value: string, before: string) => `${value}（前月 ${before}）`,
  },
  compared: (lastMonth: string, lastYear: string) => `前月 ${lastMonth}、前年同月 ${lastYear}`,
  beforeOperation: '運用前',
  count: (count: string) => `${count}件`,
  tableComplete: (title: string) => `${title}（ログ完全）`,
  tableUnconfirmed: (title: string) =>
    `${title}（ログ未確認のため、0は「なかった」ことを意味しません）`,
  noneComplete: '0件（ログ完全）',
  noneUnconfirmed: '未確認',
  zeroPeopleComplete: '0人（ログ完全）',
  people: (count: string) => `${count}人`,
  atLeast: (count: string) => `${count}以上`,
  yen: (yen: string) => `${yen}円`,
  percent: (percent: string) => `${percent}％`,
  minutes: (minutes: string) => `${minutes}分`,
  hours: (hours: string) => `${hours}時間`,
  days: (days: string) => `${days}日`,
  noCase: '該当なし',
  month: (month: string) => `${month}月`,
  figures: {
    told: '確認を求めた事案',
    unsettled: '対応中の事案',
    residents: '事案にかかわる住民（実人数）',
    acknowledged: '最初の確認まで（中央値）',
    completeness: 'ログの完全性',
    yen: '対応の人件費',
  },
  trend: {
    heading: '12か月の推移',
    title: '確認を求めた事案（状態別、12か月）',
    none: '運用前',
    before: (from: string, until: string) => `${from}～${until} 運用前`,
    point: (month: string, told: string) => `${month} ${told}`,
    columns: {
      month: '月',
      told: '確認を求めた事案',
      unsettled: '対応中',
      residents: '住民（実）',
      completeness: 'ログ完全性',
      yen: '人件費（円）',
    },
  },
  decisions: {
    heading: '判断が必要なこと',
    none: 'この報告の時点で、判断を待っていることはありません。',
    noneUnconfirmed: 'ログの欠けのほかに、判断を待っていることは見つかっていません。',
    more: (count: string) => `ほかに${count}件あります（「対応の状況」を参照）。`,
    columns: { what: '内容', owner: '担当', due: '期限' },
    holes: (holes: string) =>
      `欠けているログ${holes}日分を元のシステムから送り直すか、理由を記録する`,
    deadline: (caseId: string, report: string, state: string, certain: boolean) =>
      `${caseId}：個人情報保護委員会への${report}（${state}${certain ? '' : '、要否は確認中'}）`,
    step: (caseId: string, step: string, put: boolean) =>
      `${caseId}：「${step}」を行うか決める${put ? '（前回は見送り）' : ''}`,
    unheard: (caseId: string) => `${caseId}：まだ誰も確認していない。業務かどうかを確かめる`,
    measure: (caseId: string, task: string) => `${caseId}：「${task}」が期限を過ぎている`,
    budget: (rate: string, budget: string) =>
      `誤報が上限を超えた（千人日あたり${rate}、上限${budget}）。設定を見直す`,
    nobody: '担当未定',
    staff: (number: string) => `職員番号 ${number}`,
  },
  completeness: {
    heading: 'ログの完全性',
    title: '取り込み元と日ごとの受領',
    summary: (expected: string, received: string, accounted: string, holes: string) =>
      `届くはずの${expected}日分のうち、受領${received}、欠けの理由を確認${accounted}、欠け・疑い${holes}。`,
    files: (files: string, accepted: string, rejected: string) =>
      `この月の行を含むファイルは${files}個、読めた行${accepted}、読めずに隔離した行${rejected}です（月をまたぐファイルは全体を数えます）。`,
    unsealed: (days: string) =>
      `次の日は締めの判定がまだで、届いた時点の判定だけによります：${days}`,
    sealed: 'すべての日が締められ、普段と比べた判定が済んでいます。',
    allReceived: 'すべての取り込み元で、届くはずの日のログを受領しました。',
    holesOf: (source: string, days: string) => `${source}：${days}日`,
    holesTitle: '欠け・疑いのある日',
    noLogs: 'この月のログはまだ届いていません。',
    columns: {
      total: '計',
      source: '取り込み元',
      expected: '届くはずの日',
      received: '受領',
      accounted: '理由を確認',
      holes: '欠け・疑い',
    },
  },
  detections: {
    heading: '検知の内訳',
    note: '一覧だけの事案も含みます。一つの事案を複数の検知が見つけることがあり、検知ごとの表では検知ごとに数えます。課とシステムの表では、どの事案もちょうど一か所に数えます。',
    byDetector: '検知ごと',
    bySection: '課ごと',
    bySystem: 'システムごと',
    combinations: '検知×重さ×課×システム（ある組み合わせだけ）',
    columns: {
      detector: '検知',
      section: '課',
      system: 'システム',
      severity: '重さ',
      total: '計',
      cases: '件数',
    },
    several: '複数にまたがる',
    small: '5人未満の課（合計）',
    none: '記録なし',
    nothing: (zero: string) => `この月に開いた事案：${zero}`,
  },
  handling: {
    heading: '対応の状況',
    states: '事案の状態（前月からの持ち越しとこの月の新規）',
    columns: { group: '区分', state: '状態', carriedOver: '持ち越し', opened: '新規', total: '計' },
    times: '対応の早さ（確認を求めた、この月の事案）',
    timeColumns: {
      what: '区間',
      cases: '済み',
      pending: '未',
      median: '中央値',
      ninetieth: '90％',
      worst: '最長',
    },
    acknowledged: '通知から最初の確認まで',
    assessed: '通知から最初の評価まで',
    deadlines: '法令の期限（個人情報保護委員会への報告）',
    deadlineColumns: { caseId: '事案', report: '報告', lastDay: '期限', state: '状況' },
    maybe: (state: string) => `${state}（要否は確認中）`,
    noDeadlines: 'この月に期限のある報告はありません。',
    reports: { preliminary: '速報', final: '確報' },
  },
  reach: {
    heading: '住民と業務',
    residents: (distinct: string, contacts: string, unexplained: string) =>
      `確認を求めた事案にかかわる住民は実人数${distinct}、延べ${contacts}で、延べのうち記録で説明できないものは${unexplained}です。`,
    title: 'この月のすべてのアクセス（延べ、日ごとに実人数）',
    columns: { what: '区分', people: '人', explained: '記録で説明できた人', rest: '残り' },
    seen: '一人ずつの閲覧（担当業務・世帯などの記録で説明）',
    output: '書き出し・印刷（承認・業務の記録で説明）',
  },
  precision: {
    heading: '誤報と上限',
    rate: (rate: string, harmless: string, staffDays: string, budget: string) =>
      `業務と確認された通知は${harmless}、千人日あたり${rate}です（上限${budget}、延べ${staffDays}人日）。`,
    undecided: (undecided: string, atMost: string) =>
      `評価の済んでいない通知が${undecided}あり、すべて業務だったとすると千人日あたり${atMost}になります。`,
    noStaffDays: 'この月は職員の操作の記録がなく、誤報の率は計算できません。',
    within: '上限の範囲内です。',
    over: '上限を超えています。',
  },
  watching: {
    heading: '設定の変更と通知の抑止',
    changes: 'この月に気づいた設定の変更',
    changeColumns: {
      date: '日',
      by: '作業者',
      key: '設定',
      before: '前',
      after: '後',
      laxer: '緩和',
    },
    laxer: '緩める',
    absent: 'なし',
    noChanges: 'この月に気づいた設定の変更はありません。',
    suppressions: 'この月に効いていた抑止（知らせず一覧にだけ出す）',
    suppressionColumns: { id: '名前', until: '期間', reason: '理由', people: '決めた二人' },
    noSuppressions: 'この月に効いていた抑止はありません。',
    span: (from: string, until: string) => `${from}～${until}`,
    more: (count: string) => `ほかに${count}件の変更があります。`,
  },
  labour: {
    heading: '人件費',
    note: (harmlessHours: string, harmlessYen: string) =>
      `業務と確認された事案にも${harmlessHours}時間、${harmlessYen}円がかかっています（計に含みます）。`,
    withoutRate: (hours: string) => `単価のない役割の${hours}時間は金額に入っていません。`,
    title: '役割ごとの時間',
    columns: { role: '役割', hours: '時間', total: '計' },
    total: (hours: string, yen: string) => `この月の対応は${hours}時間、${yen}円です。`,
    none: 'この月に記録された対応時間はありません。記録は「sekisho cases hours」で行います。',
  },
  measures: {
    heading: '再発防止などの対応',
    title: '担当・期限のある対応',
    columns: { caseId: '事案', task: '内容', owner: '担当', due: '期限', done: '完了' },
    none: '担当や期限の決まった対応はありません。',
  },
  notice: {
    subject: (title: string) => title,
    where: (place: string) => `全体（PDF・HTML・CSV）：${place}`,
    greeting: (role: string) => `${role} 様`,
    ending: 'この通知だけで全文が読めます。添付やリンクを開く必要はありません。',
  },
  command: {
    written: (path: string) => `書き出しました：${path}`,
    whichOne:
      '--month YYYY-MM、--week YYYY-Www、--year YYYY、--case ID のうち、ちょうど1つを指定してください。',
    badMonth: (given: string) =>
      `--month には YYYY-MM の形の、今月までの月を指定してください（例 2026-10）。指定された値：${given}`,
    badWeek: (given: string) =>
      `--week には YYYY-Www の形の、今週までの週を指定してください（例 2026-W45、月曜から日曜まで）。指定された値：${given}`,
    badYear: (given: string) =>
      `--year には、今年度までの年度を西暦4桁で指定してください（例 2026 は2026年4月から2027年3月まで）。指定された値：${given}`,
    noState: '報告には --state（状態フォルダー）が必要です。--table は --case とだけ使えます。',
    badFormat: (allowed: string, given: string) =>
      `--format に指定できるのは ${allowed} です（コンマで複数）。指定された値：${given}`,
    issued: (title: string, place: string) => `報告を作りました：${title}（${place}）`,
    nobody: (title: string) =>
      `「${title}」を知らせる役割が escalation.yaml にないため、通知していません。`,
  },
};
