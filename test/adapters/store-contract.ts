import { describe } from 'vitest';
import type {
  BatchStore,
  CaseStore,
  HistoryStore,
  Journal,
  ManifestStore,
} from '../../shared/ports.ts';
import type { StatementRequest } from '../../shared/statements/request.ts';
import type { UnmaskingEntry } from '../../shared/unmasking/entry.ts';
import type { SettingsChange } from '../../shared/watching/settings-change.ts';
import { batchesContract } from './batches-contract.ts';
import { casesContract } from './cases-contract.ts';
import { historyContract } from './history-contract.ts';
import { journalsContract } from './journals-contract.ts';
import { manifestsContract } from './manifests-contract.ts';

/** An empty store, and how to be rid of it. */
export interface StoreUnderTest {
  readonly history: HistoryStore;
  readonly manifests: ManifestStore;
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly statements: Journal<StatementRequest>;
  readonly unmasking: Journal<UnmaskingEntry>;
  readonly settingsChanges: Journal<SettingsChange>;
  close(): void | Promise<void>;
}

/** What every store must do, whatever it is made of. `open` gives an empty one each time. */
export function storeContract(title: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store in ${title}`, () => {
    historyContract(open);
    manifestsContract(open);
    casesContract(open);
    batchesContract(open);
    journalsContract(open);
  });
}
