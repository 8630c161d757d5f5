import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { pdf } from './pdf.ts';
import type { Renderer } from './renderer.ts';
import { txt } from './txt.ts';

/** Every form of a report. One line an entry. */
export const renderers: readonly Renderer[] = [pdf, html, csv, json, txt];
