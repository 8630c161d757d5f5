/** What the pages of links in messages say, in Japanese. Functions and the console server carry it. */
export const links = {
  title: (heading: string, organisation: string) => `${heading}｜関所（${organisation}）`,
  product: '関所',
  acknowledge: {
    heading: '確認の記録',
    lead: 'お知らせを受け取り、対応を始めることを記録します。記録すると、この連絡先への繰り返しの連絡は止まります。',
    comment: '確認した内容・これから行うこと',
    button: '確認を記録する',
    done: '確認を記録しました。',
    afterwards:
      'この連絡先への繰り返しの連絡は止まります。対応が続く間は、評価が記録されるまで確かめのお知らせが届くことがあります。',
  },
  work: {
    heading: '業務によるものでしたか',
    lead: '職員が職務を離れたと見ているわけではありません。業務の都合や応援による利用はよくあります。分かる範囲でお答えください。',
    answer: '答え',
    answers: {
      yes: 'はい、業務によるものです',
      no: 'いいえ、業務によるものではありません',
      unknown: '分かりません',
    },
    reference: '「はい」の場合：業務と分かるもの（起案や申請の番号、命令の日付など）',
    comment: '補足（確かめた相手や方法など）',
    button: '答えを記録する',
    done: (answer: string) => `答えを記録しました：${answer}`,
    afterwards: {
      yes: '「業務による」という答えは、評価の案として事案に残ります。評価は別の職員が行います。',
      no: 'ほかの担当への連絡が、すぐに始まります。',
      unknown: 'ほかの担当への連絡が、すぐに始まります。',
    },
  },
  residents: '住民の氏名や番号は書かないでください。',
  required: '必須',
  already: (at: string) =>
    `この連絡先の段階は、${at} に確認済みです。付け加えることがあれば、記録できます。`,
  once: (until: string) => `このページから記録できるのは 1 回だけです（${until} まで）。`,
  missing: {
    heading: '入力を確かめてください',
    work: '「はい」「いいえ」「分かりません」のどれかを選んでください。',
    reference: '「はい」の場合は、業務と分かるもの（番号や日付など）を書いてください。',
    comment: '空白以外の文字で書いてください。',
    length: (most: string) => `それぞれ ${most} 文字以内で書いてください。`,
  },
  moved: (id: string) => `お知らせの後、この事案は ${id} として続いています。`,
  refused: {
    heading: 'このリンクは使えません',
    usedHeading: '記録済みです',
    forged:
      'リンクが正しくありません。途中で切れていないか、お知らせの文面と見比べてください。記録はコマンド「sekisho cases ack」でもできます。',
    expired: (at: string) =>
      `リンクの期限（${at}）が過ぎました。新しいお知らせのリンクか、コマンド「sekisho cases ack」をお使いください。`,
    'not-yours':
      'お知らせの後に連絡先が変わったため、この事案はほかの担当が引き継いでいます。ここでの記録は要りません。',
    superseded: (successor: string) =>
      `事案は ${successor} にまとめられました。${successor} のお知らせのリンクか、コマンド「sekisho cases ack」をお使いください。`,
    'not-told': 'お知らせの記録を整えています。数分おいて、もう一度開いてください。',
    used: (id: string, at: string) => `事案 ${id} は、このリンクから ${at} に記録済みです。`,
    closed: (id: string) => `事案 ${id} は終了しています。記録は要りません。`,
    elsewhere: 'このネットワークからは開けません。庁内のネットワークから、もう一度開いてください。',
    tooLarge: '送られた内容が大きすぎます。短くして、もう一度記録してください。',
    notAllowed: 'この方法では受け付けられません。お知らせのリンクを開いてください。',
    broken:
      'いまは処理できませんでした。記録はされていません。数分おいて、もう一度開いてください。',
  },
};
export type LinkWords = typeof links;
