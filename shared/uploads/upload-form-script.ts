import { digestField } from './post-conditions.ts';

/** What the script of the form is told. */
export interface FormScript {
  readonly bytesMax: number;
  /** How the file's name must end, in small letters; empty: in any way. */
  readonly ending: string;
  readonly said: Readonly<
    Record<'wrongSize' | 'wrongName' | 'digesting' | 'sending' | 'unable', string>
  >;
}

/** How a file of that name ends: `.csv`, `.csv.gz`; empty where it has no ending. */
export function endingOf(name: string): string {
  return /(\.[a-z0-9]+)?\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';
}

/** Checks the file, computes its digest, and sends the form: S3 would refuse it without. */
export function formScript(told: FormScript): string {
  // `<` could end the script.
  const data = JSON.stringify(told).replaceAll('<', '\\u003c');
  return `
const { bytesMax, ending, said } = ${data};
const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const [file] = form.elements.file.files;
  const say = (what) => { status.textContent = said[what]; };
  if (!file || file.size < 1 || file.size > bytesMax) return say('wrongSize');
  if (!file.name.toLowerCase().endsWith(ending)) return say('wrongName');
  if (!window.crypto?.subtle) return say('unable');
  say('digesting');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  form.elements['${digestField}'].value = btoa(String.fromCharCode(...digest));
  say('sending');
  form.submit();
});
`;
}
