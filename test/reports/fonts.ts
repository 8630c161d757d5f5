import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReportFonts } from '../../shared/reports/renderers/renderer.ts';

const { resolve } = createRequire(import.meta.url);

/** The fonts that both homes read. */
export async function testFonts(): Promise<ReportFonts> {
  const weight = (name: string) =>
    readFile(resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`));
  return { regular: await weight('400Regular'), bold: await weight('700Bold') };
}
