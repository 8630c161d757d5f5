import { readFile } from 'node:fs/promises';
import type { ReportFonts } from '../shared/reports/renderers/renderer.ts';

/** The fonts that stand beside the bundle, and where they are installed. */
export const reportFontFiles: Readonly<Record<string, string>> = {
  'NotoSansJP-Regular.ttf': fontFile('400Regular'),
  'NotoSansJP-Bold.ttf': fontFile('700Bold'),
};

/** The fonts of reports, read from beside the bundle. */
export async function bundledFonts(): Promise<ReportFonts> {
  const read = (name: string) => readFile(new URL(name, import.meta.url));
  return {
    regular: await read('NotoSansJP-Regular.ttf'),
    bold: await read('NotoSansJP-Bold.ttf'),
  };
}

function fontFile(weight: string): string {
  return `@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`;
}
