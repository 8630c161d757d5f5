import { defineRenderer } from './renderer.ts';

/** The document as it is, for programs. */
export const json = defineRenderer({
  id: 'json',
  title: { ja: 'JSON（ほかのプログラム向け）', en: 'JSON, for programs' },
  mediaType: 'application/json',
  render: async (document) => new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
});
