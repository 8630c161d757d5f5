/** What the watch over the settings says, in Japanese. */
export const watching = {
  noticed: (at: string, by: string, keys: number, sequence: number) =>
    `設定の${keys}項目が変わっています（${at} に確認。動かした人：${by}。設定の記録 第${sequence}号）。`,
  changed: (file: string, key: string, before: string, after: string) =>
    `${file} の ${key}：${before} → ${after}`,
  laxer: (file: string, key: string, before: string, after: string) =>
    `【検知や通知が弱まる変更】${file} の ${key}：${before} → ${after}`,
  which: (family: string, files: string) => `${family}（設定ファイル ${files}）`,
  firstOfAll:
    '設定が変わっていた間に対象者（住民）への被害が見過ごされなかったかにも、気をつけてください。',
  laxerMark: '弱まる変更',
  entry: (sequence: number, at: string, by: string, keys: number) =>
    `第${sequence}号 ${at} 動かした人：${by}　${keys === 0 ? '変更なし（最初の記録など）' : `${keys}項目`}`,
  request: (organisation: string) =>
    `${organisation}の関所の設定が変わりました。決められた手続きによるものか、確認をお願いします。`,
  place: '変わった項目は「sekisho settings-changes」ですべて確かめられます。',
  ending:
    'このお知らせに住民の情報は含まれていません。連絡先の値は、照合用の値だけを示しています。',
  absent: '（なし）',
  more: (count: number) => `このほか${count}項目が変わっています（設定の記録に全項目があります）。`,
  refused: {
    which: (_family: string, files: string) => `受け付けなかった設定（設定ファイル ${files}）`,
    firstOfAll:
      '支援措置の対象者や承認など、対象者（住民）を守るための設定なら、急いで直してください。それまでは前の版で判定します。',
    request: (organisation: string) =>
      `${organisation}の関所が、置かれた設定を受け付けませんでした。直したものをもう一度置いてください。`,
    place: '置かれたファイルはそのまま設定のバケットにあります。',
  },
  kept: (files: readonly string[]) =>
    `${files.join('、')} の新しい版を受け付けませんでした。前の版が有効です。理由は次のとおりです。`,
  moreMistakes: (count: number) => `このほか${count}件の理由があります。`,
};
