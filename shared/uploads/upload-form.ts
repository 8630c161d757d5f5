import { html, raw } from 'hono/html';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { Settings } from '../settings/settings.ts';
import { catalogues } from '../whole-language.ts';
import { digestField } from './post-conditions.ts';
import { endingOf, formScript } from './upload-form-script.ts';
import type { UploadLink } from './upload-link.ts';

/** Where a form is sent, and the fields that it sends before the file. */
export interface SignedPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A page that sends one file, complete in itself: to be given to whoever uploads. Japanese first,
 * then English. It loads nothing, and can send to the bucket alone.
 */
export function uploadForm(link: UploadLink, post: SignedPost, { organisation }: Settings): string {
  const until = printLocalTime(link.until, zoneShift(organisation.timeZone));
  const megabytes = link.bytesMax / 1_000_000;
  const name = link.key.slice(link.key.lastIndexOf('/') + 1);
  const { ja, en } = { ja: catalogues.ja.uploads.form, en: catalogues.en.uploads.form };
  const { origin } = new URL(post.url);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action ${origin}; frame-src ${origin}`;
  const both = (pick: (form: typeof ja) => string) => `${pick(ja)} / ${pick(en)}`;
  const said = {
    wrongSize: both((form) => form.wrongSize(megabytes)),
    wrongName: both((form) => form.wrongName(name)),
    digesting: both((form) => form.digesting),
    sending: both((form) => form.sending),
    unable: both((form) => form.unable),
  };
  const fields = Object.entries({ ...post.fields, [digestField]: '' });
  return String(html`<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${ja.title(organisation.name.ja)}</title>
<style>body{font-family:sans-serif;line-height:1.7;max-width:44rem;margin:2rem auto;padding:0 1rem}iframe{width:100%;height:9rem}button{font-size:1rem}</style>
<h1>${ja.title(organisation.name.ja)}</h1>
<p>${ja.greeting}<p>${ja.terms(name, megabytes, until)}
<p lang="en">${en.greeting} ${en.terms(name, megabytes, until)}
<form method="post" enctype="multipart/form-data" action="${post.url}" target="answer">
${fields.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">\n`)}
<p><label>${both((form) => form.choose)} <input type="file" name="file" accept="${endingOf(name)}" required></label>
<p><button>${both((form) => form.send)}</button>
</form>
<p role="status"></p>
<h2>${both((form) => form.answer)}</h2>
<iframe name="answer" title="${both((form) => form.answer)}"></iframe>
<script>${raw(formScript({ bytesMax: link.bytesMax, ending: endingOf(name), said }))}</script>
</html>
`);
}

/** The same upload as one line for a shell (curl and OpenSSL); the file lies where it is called. */
export function uploadLine(link: UploadLink, post: SignedPost): string {
  const name = link.key.slice(link.key.lastIndexOf('/') + 1);
  const fields = Object.entries(post.fields).map(
    ([field, value]) => `--form-string ${quoted(`${field}=${value}`)}`,
  );
  const digest = `"$(openssl dgst -sha256 -binary ${quoted(`./${name}`)} | openssl base64)"`;
  return [
    'curl --fail-with-body',
    ...fields,
    `--form-string ${digestField}=${digest}`,
    `--form ${quoted(`file=@"./${name.replaceAll('"', '\\"')}"`)}`,
    quoted(post.url),
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
