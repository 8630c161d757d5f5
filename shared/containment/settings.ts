/** `off`: nothing can be ordered; `dry-run`: everything but the sending. */
export const containmentModes = ['off', 'dry-run', 'on'] as const;

/** How orders reach the town's own automation. */
export interface ContainmentSettings {
  readonly mode: (typeof containmentModes)[number];
  /** Where one machine posts them; null: into its outbox folder. In the cloud EventBridge has them. */
  readonly webhook: string | null;
  /** So long after it was sent, or accepted, whoever has not done it is told of. */
  readonly remindMinutes: number;
  /** Detectors whose critical cases hold the account by themselves; empty: only people order it. */
  readonly automaticDetectors: readonly string[];
}

/** What holds where the settings say nothing. */
export const noContainment: ContainmentSettings = {
  mode: 'off',
  webhook: null,
  remindMinutes: 30,
  automaticDetectors: [],
};
