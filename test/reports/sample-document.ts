import type { ReportDocument } from '../../shared/reports/document.ts';

/** A document with every kind of block, and with signs that poor fonts lack. */
export const sampleDocument: ReportDocument = {
  language: 'ja',
  id: 'sample-1',
  title: '見本の報告書（髙﨑①㈱邉𠮷）',
  issuer: '如月市（架空）',
  asOf: Date.parse('2026-11-02T06:00:00+09:00'),
  footer: '見本　第1版',
  blocks: [
    { kind: 'approval', boxes: ['起案', '係長', '課長', '部長', '決裁'] },
    { kind: 'paragraph', words: '10月の新しい事案は3件（前月2件）です。', weight: 'lead' },
    { kind: 'paragraph', words: '未確認：ログに欠けがあります。', weight: 'warning' },
    {
      kind: 'figures',
      figures: ['事案', '未了', '住民', '初動', 'ログ', '人件費'].map((label, at) => {
        return { label, value: `${at}件`, comparison: '前月 2、前年同月 ―' };
      }),
    },
    {
      kind: 'chart',
      title: '12か月の推移',
      alternative: '1月1件、2月2件、3月1件。',
      chart: {
        form: 'stacked-bars',
        categories: ['1月', '2月', '3月'],
        series: [
          { name: '業務と確認', values: [1, 2, 0] },
          { name: '対応中', values: [0, 0, 1] },
        ],
      },
    },
    { kind: 'heading', level: 1, words: 'ログの完全性' },
    {
      kind: 'chart',
      title: '取り込み元と日',
      alternative: '住民記録は2日に欠けがあります。',
      chart: {
        form: 'marks',
        columns: ['1', '2', '3'],
        rows: ['住民記録', '税'],
        kinds: [
          { name: '受領', sign: '●', darkness: 0.1 },
          { name: '欠け', sign: '×', darkness: 0.45 },
        ],
        cells: [
          [0, 1, 0],
          [0, 0, 0],
        ],
      },
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 2, words: '内訳' },
    {
      kind: 'table',
      title: '課ごとの件数',
      columns: [
        { title: '課', align: 'left', share: 3 },
        { title: '件数', align: 'right', share: 1 },
      ],
      rows: [
        ['=HYPERLINK("http://x")', 1],
        ['市民課, "窓口"', 1234],
        ['<b>税務課</b>', -2],
        ...Array.from({ length: 60 }, (_, at) => [`課${at}`, at]),
      ],
      total: ['合計', 3003],
    },
    { kind: 'paragraph', words: '以上。', weight: 'note' },
  ],
};
