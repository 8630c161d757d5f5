/** What is said of forms by which a vendor uploads logs without credentials of AWS. */
export const uploads = {
  noSource: (given: string, known: readonly string[]) =>
    `取り込み元「${given}」は sources.yaml にありません。使えるもの：${known.join('、')}。`,
  badName: (given: string, source: string, objects: readonly string[]) =>
    `--name は、取り込み元 ${source} の objects（${objects.join('、')}）に合うファイル名（フォルダーを除き、200文字まで、/ \\ $ は使えません）を指定してください（指定：${given}）。`,
  notBetween: (option: string, least: number, most: number, given: string) =>
    `--${option} は ${least} から ${most} までの整数で指定してください（指定：${given}）。`,
  credentialsEndFirst: (hours: number, end: string) =>
    `お使いの AWS の認証情報は ${end} に切れ、署名したフォームもそのとき使えなくなるので、--hours ${hours} のフォームは作れません。--hours を短くするか、より長く使える認証情報（ロールのセッションの最長時間）でやり直してください。`,
  written: (path: string, sequence: number, until: string) =>
    `${path} にアップロード用のフォームを書きました（記録 第${sequence}号、${until} まで有効）。相手だけに送ってください。フォームを持つ人は誰でも、期限まで、この名前のファイルを置けます。`,
  curl: '画面のない機器からは、次の1行でも送れます。',
  none: 'アップロード用のフォームの記録はありません。',
  listColumns: [
    '号',
    '日時',
    '作った職員',
    '取り込み元',
    '置き場所（キー）',
    '大きさの上限',
    '期限',
    '理由',
  ],
  megabytes: (count: number) => `${count} MB`,
  form: {
    title: (organisation: string) => `${organisation}　ログの提出`,
    greeting:
      '下の「ファイルを選ぶ」でログを選び、「送る」を押してください。AWS のアカウントは要りません。',
    terms: (name: string, megabytes: number, until: string) =>
      `受け取るのは「${name}」として1種類のファイルだけです（${megabytes} MB まで、${until} まで）。同じ名前でもう一度送ると、前のものを残したまま新しい版として届きます。`,
    choose: 'ファイルを選ぶ',
    send: '送る',
    wrongSize: (megabytes: number) =>
      `ファイルの大きさは1バイトから ${megabytes} MB までです。大きい場合は、gzip で縮めるか、分けて、担当者にご相談ください。`,
    wrongName: (name: string) =>
      `選んだファイルの種類（末尾の .csv など）が「${name}」と違います。ファイルを確かめてください。`,
    digesting: 'ファイルを確かめています…',
    sending:
      '送っています。この画面を閉じないでください。下の枠に Key と ETag が出れば完了です。AccessDenied などの文字が出たときは届いていません。期限とファイルを確かめ、担当者にご連絡ください。',
    unable: 'お使いのブラウザーでは送れません。最新の Edge、Chrome、Firefox でお試しください。',
    answer: '受け取りの結果',
  },
};
