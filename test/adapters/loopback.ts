import type { Server } from 'node:http';

/** A server of ours on a free port of the loopback. */
export interface OnLoopback {
  readonly endpoint: string;
  close(): Promise<void>;
}

export async function onLoopback(server: Server): Promise<OnLoopback> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
