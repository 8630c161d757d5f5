import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReportFonts } from '../shared/reports/renderers/renderer.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts of reports, read where they are installed. */
export async function reportFonts(): Promise<ReportFonts> {
  return {
    regular: await readFile(resolve(fontFile('400Regular'))),
    bold: await readFile(resolve(fontFile('700Bold'))),
  };
}

function fontFile(weight: string): string {
  return `@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`;
}
