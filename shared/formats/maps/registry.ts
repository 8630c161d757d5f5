import { ccas } from './ccas.ts';
import { fileServerLog } from './file-server-log.ts';
import { ism } from './ism.ts';
import { jp1Itdm2 } from './jp1-itdm2.ts';
import { jukiAccess } from './juki-access.ts';
import { lanscope } from './lanscope.ts';
import { listServer } from './list-server.ts';
import { medicalAccess } from './medical-access.ts';
import { printLog } from './print-log.ts';
import type { ReadyMade } from './ready-made.ts';
import { skysea } from './skysea.ts';
import { systemwalkerDesktopKeeper } from './systemwalker-desktop-keeper.ts';

/** Every ready-made map, by hand: one import and one line an entry. Each is a format of its own. */
export const readyMade: readonly ReadyMade[] = [
  ccas,
  jp1Itdm2,
  systemwalkerDesktopKeeper,
  listServer,
  lanscope,
  ism,
  skysea,
  medicalAccess,
  jukiAccess,
  printLog,
  fileServerLog,
];
