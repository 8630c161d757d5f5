import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { SMTPServer } from 'smtp-server';

/** A mail that the server took. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire, byte for byte. */
  readonly raw: string;
  readonly isEncrypted: boolean;
  readonly user: string | null;
}

export interface MailServerOptions {
  readonly security?: 'tls' | 'starttls' | 'none';
  /** The one account; left out: nobody signs in. */
  readonly account?: { readonly user: string; readonly password: string };
  /** An answer to a recipient other than "taken", by how many have been named before. */
  readonly answerTo?: (recipient: string, before: number) => Error | null;
  /** An answer to a mail, likewise; it may also let the process or the connection die first. */
  readonly answerMail?: (
    mail: ReceivedMail,
    before: number,
  ) => Error | null | Promise<Error | null>;
  /** Cuts the connection when so much of a mail has come, for the first so many mails. */
  readonly dropsInData?: number;
  readonly port?: number;
}

/** A real mail server on loopback. */
export interface MailServer {
  readonly port: number;
  /** The certificate to trust. */
  readonly ca: string;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** An answer of the server with its code. */
export function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

const names = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
] as const;
const certificate = generate([{ name: 'commonName', value: 'localhost' }], {
  extensions: [{ name: 'subjectAltName', altNames: [...names] }],
});

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { security = 'none', account, answerTo, answerMail, dropsInData = 0 } = options;
  const { private: key, cert } = await certificate;
  const mails: ReceivedMail[] = [];
  let recipients = 0;
  let drops = 0;
  const server = new SMTPServer({
    secure: security === 'tls',
    disabledCommands: security === 'starttls' ? [] : ['STARTTLS'],
    key,
    cert,
    authOptional: account === undefined,
    allowInsecureAuth: false,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onAuth({ username, password }, _session, done) {
      const isKnown = username === account?.user && password === account?.password;
      done(isKnown ? null : answer(535, `5.7.8 no such account ${username} ${password}`), {
        user: username,
      });
    },
    onRcptTo({ address }, _session, done) {
      const refusal = answerTo?.(address, recipients) ?? null;
      recipients += 1;
      done(refusal);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (drops >= dropsInData) return;
        drops += 1;
        for (const connection of server.connections) connection._socket.destroy();
      });
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail: ReceivedMail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
          isEncrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        };
        const refusal = (await answerMail?.(mail, mails.length)) ?? null;
        if (refusal === null) mails.push(mail);
        done(refusal);
      });
    },
  });
  server.on('error', () => undefined);
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  const listener = server.listen(options.port ?? 0, '127.0.0.1', resolve);
  await listening;
  return {
    port: (listener.address() as AddressInfo).port,
    ca: cert,
    mails,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
