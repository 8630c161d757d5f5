/** What the doctor says, in Japanese: what was found, and what to do next. */
export const doctor = {
  titles: {
    stack: 'スタック',
    sources: 'ログの到着',
    clock: '時計',
    seal: '確定',
    subscriptions: '通知先の登録',
    deadLetters: '処理できなかったもの',
    alarms: '警報',
    settings: '設定',
    keys: '鍵',
    schedules: 'スケジュール',
    locks: '保管の固定',
    service: 'サービス',
    deliveries: '通知の送信',
    disk: 'ディスク',
  },
  line: (mark: string, title: string, found: string, next: string | null) =>
    `${mark} ${title}：${found}${next === null ? '' : ` → ${next}`}`,
  summary: (well: number, doubtful: number, unwell: number) =>
    `○ ${well}、△ ${doubtful}、× ${unwell}${doubtful + unwell === 0 ? '（異常はありません）' : ''}`,
  noHome:
    '点検する相手が指定されていません。--state 状態フォルダー、または --stack スタックの名前（AWS）を付けてください。',
  stack: {
    whole: (resources: number) => `出力がそろい、リソース ${resources} 件に異常はありません。`,
    broken: (names: string) => `配備の途中か、失敗したリソースがあります（${names}）。`,
    brokenNext: 'CloudFormation のイベントで理由を確かめ、npm run deploy をやり直してください。',
    older: '出力の一部がありません。以前の版で配備されています。',
    olderNext: 'npm run deploy で更新してください。',
  },
  sources: {
    arrived: (source: string, newest: string) => `${source} は ${newest} の分まで届いています。`,
    irregular: (source: string) => `${source} は不定期のため、途切れを判断しません。`,
    silent: (source: string, newest: string, days: number) =>
      `${source} は ${newest} の分を最後に、${days} 開庁日届いていません。`,
    never: (source: string, days: number) => `${source} は直近 ${days} 日に一度も届いていません。`,
    silentNext:
      '転送の担当に確かめてください。別の名前で届いていないか、全部が読めない行になっていないかも見てください。',
    none: '取り込み元が sources.yaml にありません。',
  },
  clock: {
    ticking: (times: number, minutes: number) => `直近 ${minutes} 分に ${times} 回動きました。`,
    silent: (minutes: number) => `直近 ${minutes} 分に一度も動いていません。`,
    silentNext:
      '「スケジュール」と、アカウントの同時実行数を確かめてください。それまでは、事案の次の担当へ電話してください。',
  },
  seal: {
    done: (at: string, through: string) => `${at} に終わりました（${through} の分まで）。`,
    nothing: (at: string) => `${at} に終わりました（確定できる日はまだありません）。`,
    late: (at: string) => `最後に終わったのは ${at} です。今朝 6 時までに終わっていません。`,
    never: 'まだ一度も終わっていません。',
    lateNext:
      'ステートマシン Sealing… の最近の実行を確かめ、直してから入力 {} で始めてください。最初の配備の後は、翌朝まで待ってください。',
    noneYet: '確定できる日はまだありません。',
    sealed: (day: string) => `ログのそろった ${day} の分まで済んでいます。`,
    unsealed: (day: string, people: number) =>
      `${day} の分はログがそろっていますが、${people} 人分が済んでいません。`,
    unsealedNext:
      'sekisho watch が動いていれば数分待ち、いなければ sekisho seal を実行してください。',
  },
  subscriptions: {
    confirmed: (count: number) => `${count} 件すべて確認済みです。`,
    pending: (role: string, address: string) => `${role} の ${address} は確認されていません。`,
    pendingNext:
      'Amazon SNS からの確認メール（または https の確認要求）を受け入れてもらってください。期限（2日）が過ぎていれば、配備し直すと再び届きます。',
    missing: (role: string, address: string) => `${role} の ${address} は登録されていません。`,
    missingNext:
      '配備し直してください。相手が配信停止を選んだときは、SNS の登録をいったん消してから配備します。',
    operations: '運用',
  },
  deadLetters: {
    empty: (queues: number) => `${queues} 本のキューはすべて空です。`,
    some: (queue: string, messages: number) => `${queue} に ${messages} 件あります。`,
    someNext:
      'README の警報ごとの手順（「読めないログ」「届かない通知」など）に従い、原因を直してから再投入してください。',
  },
  alarms: {
    quiet: (alarms: number) => `${alarms} 本のうち、鳴っているものはありません。`,
    next: 'README の警報ごとの手順を開いてください。',
  },
  settings: {
    deployed: '配備したときの設定で動いています。',
    inForce: (digest: string, at: string) => `${at} に置かれた設定で動いています（${digest}）。`,
    refused: (files: string) => `新しく置かれた ${files} は受け付けず、前の版で動いています。`,
    refusedNext: '全庁を受け持つ担当に届いた事案に理由があります。直したファイルを置いてください。',
    right: (folder: string) => `${folder} に誤りはありません。`,
    wrong: (folder: string, mistakes: number) => `${folder} に誤りが ${mistakes} 件あります。`,
    wrongNext: (folder: string) =>
      `sekisho check-config ${folder} で、行と理由を確かめてください。`,
  },
  keys: {
    enabled: (keys: number) => `${keys} 本すべて有効です。`,
    disabled: (key: string, state: string) => `${key} は使えません（${state}）。`,
    disabledNext:
      'すぐに有効にしてください（削除の予約は取り消せます）。消えると、記録は二度と読めません。',
  },
  schedules: {
    enabled: (schedules: number) => `${schedules} 件すべて有効です。`,
    disabled: (schedule: string) => `${schedule} は無効です。`,
    disabledNext: 'EventBridge Scheduler で有効にするか、配備し直してください。',
  },
  locks: {
    locked: (buckets: number) => `${buckets} 個のバケットは、消せないように固定されています。`,
    unlocked: (bucket: string) => `${bucket} のオブジェクトは消せる状態です。`,
    unlockedNext: '誰が変えたかを CloudTrail で確かめ、配備し直してください。',
  },
  service: {
    running: (pid: string) => `sekisho watch が動いています（プロセス ${pid}）。`,
    stopped: 'sekisho watch が動いていません。',
    stoppedNext: '起動してください。時計が止まっている間は、経路が進みません。',
  },
  deliveries: {
    none: '送り残しはありません。',
    waiting: (count: number) => `${count} 通が、送り直しを待っています。`,
    waitingNext: 'メールサーバーか webhook の受け手を確かめてください。自動で送り直します。',
    outboxOnly:
      '通知は outbox フォルダーにしか出ません（channels に smtp も webhook もありません）。',
    outboxOnlyNext:
      '誰かが毎日フォルダーを見るか、sekisho.yaml の channels に送り方を加えてください。',
  },
  disk: {
    enough: (free: string) => `空きは ${free} です。`,
    little: (free: string) => `空きが ${free} しかありません。`,
    littleNext: '空きを増やしてください。なくなると、取り込みが止まります。',
  },
};
