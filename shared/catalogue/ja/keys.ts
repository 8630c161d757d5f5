/** What the keys of residents' hashes say, in Japanese. */
export const keys = {
  noState: (folder: string) =>
    `状態フォルダー「${folder}」に履歴がありません。sekisho ingest か watch で使っているフォルダーを指定してください。`,
  byDeployment:
    'AWS では、deployment.json の subjectKeys を "2,1" のように変えて cdk deploy すると、鍵の切り替えが始まります。残りは sekisho rotate-key --stack NAME --status で確かめてください。',
  byWhomAndWhy:
    '鍵を変えるには --by 職員番号、--reason 理由、--config 設定フォルダー を付けてください。誰がなぜ変えたかが記録に残ります。',
  change: (at: string, by: string, step: 'begun' | 'finished', generation: number, why: string) =>
    `${at}　${by}　第${generation}世代${step === 'begun' ? 'に切り替え開始' : 'への切り替え完了'}　${why}`,
  underWay: (generation: number) =>
    `第${generation}世代の鍵への切り替えの途中です。sekisho rotate-key --status で残りを確かめ、ログを読み直してから --finish を付けて終えてください。`,
  notUnderWay: '鍵の切り替えは始まっていません。--finish を付けずに実行すると始まります。',
  begun: (generation: number) =>
    `第${generation}世代の鍵を作りました。これから読むログにはこの鍵を使い、前の鍵も照合に併用します。保管している元のログをすべて sekisho ingest で読み直し、sekisho seal の後、sekisho rotate-key --finish で前の鍵を消してください。`,
  finished: (generation: number) =>
    `前の鍵を消しました。これからは第${generation}世代の鍵だけを使います。前の鍵の控えがあれば、それも廃棄してください。`,
  notFinished: (left: number, names: readonly string[]) =>
    `まだ前の鍵のままのファイルが${left}件あるので、前の鍵は消しません。sekisho ingest で読み直してください: ${names.join('、')}${left > names.length ? ` ほか${left - names.length}件` : ''}`,
  status: (generation: number, isUnderWay: boolean, left: number, names: readonly string[]) =>
    `使用中の鍵: 第${generation}世代。${isUnderWay ? '前の鍵も併用しています。' : '前の鍵はありません。'}${left === 0 ? '読み直すファイルはありません。' : `読み直すファイル: ${left}件（${names.join('、')}${left > names.length ? ` ほか${left - names.length}件` : ''}）。`}`,
};
