/** A mail as a reader sees it: unfolded headers with their encoded words decoded, and the text. */
export interface OpenedMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export function openMail(mail: string): OpenedMail {
  const end = mail.indexOf('\r\n\r\n');
  const lines = mail.slice(0, end).replaceAll(/\r\n /g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, decodedWords(rest.join(': '))] as const;
    }),
  );
  const content = mail.slice(end + 4);
  const isCoded = headers.get('Content-Transfer-Encoding') === 'base64';
  const text = isCoded ? Buffer.from(content, 'base64').toString() : content;
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

/** RFC 2047: blanks between two encoded words are no part of the text. */
function decodedWords(words: string): string {
  return words
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, coded) => Buffer.from(coded, 'base64').toString());
}
