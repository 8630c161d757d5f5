/** What the town's own automation can be asked to hold: an account, a terminal, a print queue. */
export const containmentTargets = ['account', 'terminal', 'print-queue'] as const;
export type ContainmentTarget = (typeof containmentTargets)[number];

/** The two things that it is asked for: to hold, and to let go again. */
export const containmentEvents = ['requested', 'lifted'] as const;
export type ContainmentEventName = (typeof containmentEvents)[number];

/** What the town's automation, or a person for it, says has become of it. */
export const containmentAnswers = ['accepted', 'done', 'failed'] as const;
export type ContainmentAnswerName = (typeof containmentAnswers)[number];

/** An answer, with words. */
export interface ContainmentAnswer {
  readonly answer: ContainmentAnswerName;
  readonly words: string;
}

/** What people order of the town's automation, and record of its answers. */
export type ContainmentDeed =
  | {
      readonly kind: 'containment-ordered';
      /** `<case>/hold-1`: stable, also where the case goes on under another id. */
      readonly order: string;
      readonly what: ContainmentTarget;
      /** The account, terminal or print queue. */
      readonly target: string;
      /** The id of the records system; null: all of them. */
      readonly system: string | null;
      /** Everything but the sending. */
      readonly isDryRun: boolean;
      readonly comment: string;
    }
  | { readonly kind: 'containment-lifted'; readonly order: string; readonly comment: string }
  | {
      readonly kind: 'containment-answered';
      readonly order: string;
      readonly event: ContainmentEventName;
      readonly answer: ContainmentAnswerName;
      readonly comment: string;
    };

/** What a worker records of the sending. */
export type ContainmentDelivery =
  | {
      readonly kind: 'containment-claimed';
      readonly order: string;
      readonly event: ContainmentEventName;
    }
  | {
      readonly kind: 'containment-sent';
      readonly order: string;
      readonly event: ContainmentEventName;
      /** What the receiver answered at once; null: nothing yet. */
      readonly answer: ContainmentAnswer | null;
    }
  /** The receiver does not take it, for good: the answer's code, without its words. */
  | {
      readonly kind: 'containment-refused';
      readonly order: string;
      readonly event: ContainmentEventName;
      readonly reason: string;
    };
