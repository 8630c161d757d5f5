import { containment } from './escalation-containment.ts';

/** What escalation says, in Japanese. */
export const escalation = {
  subject: (what: string, reminder: boolean) => `${reminder ? '再連絡・' : ''}要確認: ${what}`,
  reminderMark: '再連絡・',
  greeting: (role: string, section: string) => `宛先: ${role}${section ? `（${section}）` : ''}`,
  request: (organisation: string) =>
    `${organisation}の記録に、確認をお願いしたいアクセスがありました。業務によるものかもしれません。`,
  requestOfSource: (organisation: string) =>
    `${organisation}のログに、確認をお願いしたい欠けや乱れがありました。保守や設定の変更によるものかもしれません。`,
  reminder: '※ 先のお知らせの確認がまだ記録されていないため、もう一度お知らせします。',
  standIn: '※ 本来の連絡先に代わってお願いしています。',
  instead: '※ 本来の連絡先の方の確認がまだ記録されていないため、代理の方にお知らせします。',
  caseLine: (id: string, severity: string) => `事案番号: ${id}  重要度: ${severity}`,
  stillOpen:
    '※ 確認が記録された後、評価がまだ記録されていません。対応が続いていれば、もう一度確認を記録してください。返事がないときは、未確認として連絡し直します。',
  confirmation: {
    subject: (count: string) => `決定待ち: 担当者が決める段階が ${count} 件あります`,
    request: (organisation: string) =>
      `${organisation}の事案が、漏えい、または漏えいのおそれがあると評価されました。次の段階は、担当の方が決めるまで始まりません。関所が国・報道・住民へ送ることはありません。`,
    heading: '■ 決めていただく段階',
    step: (step: string, duty: string) => `${step}: ${duty}`,
    choose: '段階ごとに、次のどれかを記録してください。',
    confirm: (id: string, step: string) =>
      `sekisho cases confirm ${id} --step ${step} --by 職員番号 --comment "決めた理由" --draft "使う文案の名前"`,
    notYet: (id: string, step: string) =>
      `sekisho cases not-yet ${id} --step ${step} --review 見直す日時 --by 職員番号 --comment "まだ行わない理由"`,
    notNeeded: (id: string, step: string) =>
      `sekisho cases not-needed ${id} --step ${step} --by 職員番号 --comment "不要な理由"`,
    deadline: (at: string) =>
      `期限: ${at} までに決定の記録がないときは、もう一度お知らせするか、代理の方にお知らせします。`,
    noDeadline: '期限: できるだけ早くお決めください（自動のお知らせはこれが最後です）。',
  },
  containment,
  deadlines: {
    subject: (report: string, day: string) => `${report}の期限: ${day}`,
    request: (organisation: string) =>
      `${organisation}の事案について、個人情報保護委員会への報告の期限をお知らせします。報告の要否は担当の方が決めます。関所が報告することはありません。`,
    heading: '■ 期限と、該当する（可能性のある）事態',
    verify: '条文は、現行のもので確認してください。',
    ways: {
      clock: '期限と、その数え方を見る。',
      draft: '報告書の下書きを作る（内容を確かめ、決裁を経て、担当の方が提出する）。',
      reported: '提出したことを記録する（以後、この報告の期限はお知らせしません）。',
      assess: '報告を要しないと確かめたときは、評価を記録する。',
    },
    commands: {
      clock: (id: string) => `sekisho cases clock ${id}`,
      draft: (id: string, report: string) =>
        `sekisho cases draft ${id} --kind report${report === 'final' ? ' --final' : ''} --by 職員番号`,
      reported: (id: string, report: string) =>
        `sekisho cases reported ${id} --report ${report} --at 提出した日時 --by 職員番号 --comment "受付番号など"`,
      assess: (id: string) =>
        `sekisho cases assess ${id} --verdict explained --by 職員番号 --comment "確認した内容"`,
    },
  },
  what: '■ 何があったか',
  who: (family: string, actor: string) => `${family}（職員番号 ${actor}）`,
  whoSeveral: (family: string) => `${family}（複数の職員）`,
  whoResident: (family: string) => `${family}（住民1人（番号は表示しません）、複数の職員）`,
  whichSource: (family: string, source: string) => `${family}（取り込み元 ${source}）`,
  section: (sections: string) => `所属: ${sections || '職員表に記載なし'}`,
  systems: (systems: string) => `システム: ${systems}`,
  when: (from: string, until: string, zone: string) =>
    `日時: ${from === until ? from : `${from} ～ ${until}`}（${zone === 'Asia/Tokyo' ? '日本時間' : zone}）`,
  logDays: (from: string, until: string) =>
    `対象日: ${from === until ? from : `${from} ～ ${until}`}（1日は4時から翌日4時まで）`,
  figures: (records: string, subjects: string, unexplained: string) =>
    `規模: 延べ ${records} 件、ログに番号のある対象者の実人数 ${subjects} 人（うち業務の記録で説明のつかない人 ${unexplained} 人）`,
  figuresUnnamed: (records: string) => `規模: 延べ ${records} 件（ログに対象者の番号がありません）`,
  figuresUnknown: '規模: 不明（ログに件数も対象者の番号もありません）',
  why: '■ 確認をお願いする理由',
  fixedRule:
    '珍しさ: 確率は示しません（過去との比較ではなく、決まった条件に当てはまったお知らせです）。',
  rarity: (p: string) => `珍しさ: 業務上の理由だけでこの程度以上になる割合は ${p} です。`,
  more: (count: string) => `ほか ${count} 件（画面または「sekisho cases show」で確認できます）`,
  morePlaces: (count: string, isAll: boolean) =>
    `ほか ${count} 行${isAll ? '' : '以上'}（画面または「sekisho cases show」で確認できます）`,
  next: '■ 次にお願いすること',
  firstOfAll: '第一に、対象者（住民）への被害を防ぎ、広げないでください。',
  firstOfAllOfSource: '記録のない間に対象者（住民）への被害がなかったかにも、気をつけてください。',
  duty: (duty: string) => `この連絡先の役割: ${duty}`,
  deadline: (at: string) =>
    `期限: ${at} までに確認の記録がないときは、再連絡または代理の方への連絡を行います。`,
  noDeadline: '期限: できるだけ早くお願いします（この段階の自動連絡はこれが最後です）。',
  wasItWork:
    'まず、業務によるものだったか（はい・いいえ・分からない）をお答えください。「はい」の場合は、起案や申請の番号など、それが分かるものを添えてください。',
  byLink: (until: string) =>
    `次のリンクのページで記録できます（${until} まで、1 回だけ。この宛先の方のためのリンクなので、転送しないでください）。`,
  orByCommand: 'リンクを開けないときは、次のコマンドで記録してください。',
  answerCommand: (id: string) =>
    `sekisho cases was-work ${id} --answer yes|no|unknown --reference "業務と分かるもの" --by 職員番号 --comment "補足"`,
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
    harmAsked: '被害を防ぐ対応をお願い済み（関所から本人へは連絡しません）',
    told: (at: string, count: number) => `連絡済み（${at}${count > 1 ? `、計 ${count} 回` : ''}）`,
    now: 'このお知らせ',
    acknowledged: (at: string) => `確認済み（${at}）`,
    notCalled: '連絡不要',
    vacant: '連絡できる人なし（次の段階へ）',
    gateClosed: '漏えい（のおそれ）と評価された後、担当者が決定',
    awaitingConfirmation: '担当者の決定待ち',
    confirmed: (at: string) => `行うと決定（${at}）`,
    postponed: (at: string) => `まだ行わない（次に見直す日時 ${at}）`,
    notNeeded: '不要と決定',
  },
  evidence: '■ 記録の場所（一部）',
  place: (file: string, line: number, at: string) => `${file} ${line} 行目（${at}）`,
  noPlace:
    '挙げられる行はありません（記録がないこと、または行の並び方が理由です）。届いたファイルは画面の「読み取ったログ」で確かめられます。',
  digest: {
    subject: (count: string) => `要確認: ${count} 件をまとめてお知らせします`,
    request: (organisation: string) =>
      `${organisation}の記録やログに、確認をお願いしたいものがありました。業務や保守によるものかもしれません。`,
    why: (count: string) =>
      `短い間にお知らせが続いたため、次の ${count} 件を 1 通にまとめました。確認は 1 件ずつ記録してください。`,
    caseHeading: (id: string) => `━━━━ 事案 ${id} ━━━━`,
    ending:
      'このお知らせに住民の情報は含まれていません。記録の場所は、画面または「sekisho cases show」で確認できます。',
  },
  delivery: {
    mailRefused: (server: string, answer: string) =>
      `メールサーバー ${server} がこの宛先へのメールを断りました（応答 ${answer}）。宛先を確かめてください。この宛先へは送り直しません。`,
    mailTrouble: (server: string, answer: string) =>
      `メールサーバー ${server} に渡せませんでした（${answer}）。`,
    hookRefused: (address: string, answer: string) =>
      `通知先 ${address} が受け取りを断りました（応答 ${answer}）。宛先を確かめてください。この宛先へは送り直しません。`,
    hookTrouble: (address: string, answer: string) =>
      `通知先 ${address} に渡せませんでした（${answer}）。`,
    refusedBefore: (channel: string) =>
      `${channel} の宛先がこのお知らせを断ったため、送り直しません。`,
    resting: (channel: string) =>
      `直前に ${channel} で渡せなかったため、少し間をおいて送り直します。`,
  },
  endingOfSource: 'このお知らせに住民や職員の情報は含まれていません。',
  ending:
    'このお知らせに住民の情報は含まれていません。職員への聞き取りは、確認する担当者が必要と判断した場合に行ってください。',
};
