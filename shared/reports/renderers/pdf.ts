import { printPdf } from './pdf-pages.ts';
import { defineRenderer } from './renderer.ts';

/** A4 portrait with its fonts inside. */
export const pdf = defineRenderer({
  id: 'pdf',
  title: { ja: 'PDF（A4 縦、印刷・決裁用）', en: 'PDF, A4 portrait' },
  mediaType: 'application/pdf',
  render: async (document, options) => printPdf(document, await options.fonts()),
});
