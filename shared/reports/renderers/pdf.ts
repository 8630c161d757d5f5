import { defineRenderer } from './renderer.ts';

/** A4 portrait with its fonts inside. The library is loaded only when a page is asked for. */
export const pdf = defineRenderer({
  id: 'pdf',
  title: { ja: 'PDF（A4 縦、印刷・決裁用）', en: 'PDF, A4 portrait' },
  mediaType: 'application/pdf',
  async render(document, options) {
    const { printPdf } = await import('./pdf-pages.ts');
    return printPdf(document, await options.fonts());
  },
});
