import { join } from 'node:path';
import { channelsMessenger } from '../../../shared/adapters/local/channels-messenger.ts';
import { outboxMessenger } from '../../../shared/adapters/local/outbox.ts';
import { CallError } from '../../../shared/errors.ts';
import { tendCase } from '../../../shared/escalation/clock.ts';
import type { CaseStore, Messenger } from '../../../shared/ports.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { openChannels } from '../../channels.ts';
import { type OpenState, openState } from '../../composition.ts';
import type { Call, CommandOption } from '../command.ts';
import { configOption, stateOption } from '../options.ts';
import { requireFolder, settingsAt } from '../settings-at.ts';

/** Where cases are kept: the state folder of one machine, or the table of a deployment. */
export interface CaseHome {
  readonly settings: Settings;
  readonly cases: CaseStore;
  readonly now: () => number;
  /** Does at once what a deed has made due, where that does not wait for the clock. */
  tend(id: string): Promise<void>;
  close(): void;
}

/** The options that name a home. */
export const homeOptions: readonly CommandOption[] = [
  configOption,
  { ...stateOption, required: false },
  {
    name: 'table',
    value: 'NAME',
    required: false,
    environment: 'SEKISHO_TABLE',
    summary: {
      ja: '状態フォルダーの代わりに、AWS に置いた関所の表（無ければ環境変数 SEKISHO_TABLE）',
      en: 'instead of a state folder, the table of a deployment on AWS (else SEKISHO_TABLE)',
    },
  },
];

/** Opens the home that the call names. Throws a `CallError` where it names none or it is not there. */
export async function openCaseHome(call: Call): Promise<CaseHome> {
  const settings = settingsAt(call.value('config'));
  const table = call.optional('table');
  if (table !== null) return openTable(table, settings);
  const folder = call.optional('state');
  if (folder === null) throw new CallError(say((c) => c.command.noCaseHome));
  requireFolder(folder, '--state');
  const state = await openState(folder, settings, { now: Date.now });
  return {
    ...state,
    async tend(id) {
      const messenger = await messengerOf(folder, state);
      if (messenger !== null) await tendCase(id, { ...state, messenger }, state.now());
    },
  };
}

/**
 * What a deed makes due goes out as the service sends. Null: whoever answers a case has not the
 * secrets of its mail or web hook, and the service sends it, within a minute.
 */
async function messengerOf(folder: string, state: OpenState): Promise<Messenger | null> {
  const { settings, deliveries: book, now } = state;
  try {
    return channelsMessenger({
      channels: await openChannels(settings.channels, now),
      book,
      outbox: outboxMessenger(join(folder, 'outbox'), now),
      keepsAll: settings.channels.outbox,
      report: () => undefined,
      now,
    });
  } catch (error) {
    if (error instanceof CallError) return null;
    throw error;
  }
}

/**
 * The minute clock of the deployment does what a deed makes due. The client is loaded only here: no
 * other command should wait for it.
 */
async function openTable(table: string, settings: Settings): Promise<CaseHome> {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  const { dynamodbStore } = await import('../../../shared/adapters/aws/dynamodb-store.ts');
  const client = new DynamoDBClient({});
  const { cases } = dynamodbStore(client, table);
  try {
    await cases.list({ kind: 'due', until: 0 }, null);
  } catch (cause) {
    client.destroy();
    const reason = cause instanceof Error ? cause.name : '';
    throw new CallError(
      say((c) => c.command.tableNotReached(table, reason)),
      { cause },
    );
  }
  return {
    settings,
    cases,
    now: Date.now,
    tend: async () => undefined,
    close: () => client.destroy(),
  };
}
