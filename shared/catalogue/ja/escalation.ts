/** What escalation says, in Japanese. */
export const escalation = {
  subject: (what: string, reminder: boolean) => `${reminder ? '再連絡・' : ''}要確認: ${what}`,
  greeting: (role: string, section: string) => `宛先: ${role}${section ? `（${section}）` : ''}`,
  request: (organisation: string) =>
    `${organisation}の記録に、確認をお願いしたいアクセスがありました。業務によるものかもしれません。`,
  reminder: '※ 先のお知らせの確認がまだ記録されていないため、もう一度お知らせします。',
  standIn: '※ 本来の連絡先に代わってお願いしています。',
  caseLine: (id: string, severity: string) => `事案番号: ${id}  重要度: ${severity}`,
  what: '■ 何があったか',
  who: (family: string, actor: string) => `${family}（職員番号 ${actor}）`,
  whoSeveral: (family: string) => `${family}（複数の職員）`,
  section: (sections: string) => `所属: ${sections || '職員表に記載なし'}`,
  systems: (systems: string) => `システム: ${systems}`,
  when: (from: string, until: string, zone: string) =>
    `日時: ${from === until ? from : `${from} ～ ${until}`}（${zone}）`,
  figures: (records: string, subjects: string, unexplained: string) =>
    `規模: 延べ ${records} 件、記録にある住民の実人数 ${subjects} 人（うち業務の記録で説明のつかない人 ${unexplained} 人）`,
  figuresUnnamed: (records: string) =>
    `規模: 延べ ${records} 件（記録は住民を個別に示していません）`,
  why: '■ 確認をお願いする理由',
  fixedRule: 'まれさ: 固定の基準によるお知らせのため、確率の値はありません。',
  rarity: (p: string) => `まれさ: 業務上の理由だけでこの程度以上になる割合は ${p} です。`,
  more: (count: string) => `ほか ${count} 件（画面または「sekisho cases show」で確認できます）`,
  next: '■ 次にお願いすること',
  firstOfAll: '第一に、対象者（住民）への被害を防ぎ、広げないでください。',
  duty: (duty: string) => `${duty}（この連絡先の役割）`,
  deadline: (at: string) =>
    `期限: ${at} までに確認の記録がないときは、再連絡または代理の方への連絡を行います。`,
  noDeadline: '期限: できるだけ早くお願いします（この段階の自動連絡はこれが最後です）。',
  acknowledge: '確認したことは、次のコマンドで記録してください。',
  command: (id: string) => `sekisho cases ack ${id} --by 職員番号 --comment "確認した内容"`,
  path: '■ 連絡の状況',
  standing: (step: string, state: string) => `${step}: ${state}`,
  listed: '、',
  state: {
    waiting: (at: string) => `未連絡（予定 ${at}）`,
    soon: 'まもなく連絡',
    taskWaiting: '着手前',
    done: '着手をお願い済み',
    told: (at: string, count: number) => `連絡済み（${at}${count > 1 ? `、計 ${count} 回` : ''}）`,
    now: 'このお知らせ',
    acknowledged: (at: string) => `確認済み（${at}）`,
    notCalled: '連絡不要',
    vacant: '連絡できる人なし（次の段階へ）',
    awaitingConfirmation: '評価の後、担当者が決定',
  },
  evidence: '■ 記録の場所（一部）',
  place: (file: string, line: number, at: string) => `${file} ${line} 行目（${at}）`,
  ending:
    'このお知らせに住民の情報は含まれていません。本人への確認は、確認担当者が必要と判断した場合に行ってください。',
};
