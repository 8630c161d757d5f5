/**
 * What is asked inside the page, as program text: these lines run in Chromium, not in Node, and the
 * compiler here knows no page.
 */

/** How many pixels the page is wider than the window. */
export const overflowPixels = 'document.documentElement.scrollWidth - window.innerWidth';

/** The address, or else the words, of what has the focus. */
export const focused =
  "document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? ''";

/** Whether what has the focus shows it by an outline. */
export const focusShows = `(() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
})()`;

/** The levels of all headings, in the order of the page. */
export const headingLevels = `[...document.querySelectorAll('h1,h2,h3,h4')].map((one) => Number(one.tagName[1]))`;

/** Header cells without a scope, fields without a label, pictures without a text or a hiding. */
export const unlabelled = `[
  ...[...document.querySelectorAll('th')].filter((one) => !one.scope),
  ...[...document.querySelectorAll('select,input:not([type=hidden]),button')].filter(
    (one) => one.tagName !== 'BUTTON' && one.labels.length === 0),
  ...[...document.querySelectorAll('svg,img')].filter((one) => one.getAttribute('aria-hidden') !== 'true' && !one.getAttribute('alt')),
].map((one) => one.outerHTML)`;

/** What `faintTexts` answers: how many texts were looked at, and those that are too faint. */
export interface Contrast {
  readonly checked: number;
  readonly faint: readonly string[];
}

/**
 * Text whose contrast with what lies beneath is under 4.5 to 1 (WCAG 2.2, 1.4.3; the formula of
 * relative luminance is WCAG's).
 */
export const faintTexts = `(() => {
  const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return { r, g, b, a }; };
  const over = (top, under) => ({
    r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a),
    b: top.b * top.a + under.b * (1 - top.a), a: 1 });
  const ground = (element) => {
    if (!element) return { r: 255, g: 255, b: 255, a: 1 };
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, ground(element.parentElement));
  };
  const channel = (value) => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const luminance = ({ r, g, b }) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let checked = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (text === '' || element.tagName === 'OPTION') continue;
    const under = ground(element);
    const ink = over(parse(getComputedStyle(element).color), under);
    const [light, dark] = [luminance(ink), luminance(under)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    checked += 1;
    if (ratio < 4.5) faint.push(text + ' ' + ratio.toFixed(2));
  }
  return { checked, faint };
})()`;
