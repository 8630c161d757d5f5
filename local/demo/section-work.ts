import type { Action } from '../../shared/event.ts';

/** How a section's clerks use one system on an ordinary working day. */
export interface SectionWork {
  readonly system: string;
  /** Households that a clerk deals with in a day, about. */
  readonly households: number;
  readonly searchScreen: string;
  readonly viewScreens: readonly [string, ...string[]];
  /** What may follow the look at a household, and how often (0–1). */
  readonly afterwards: readonly {
    readonly action: Action;
    readonly screen: string;
    readonly chance: number;
  }[];
}

const registerDesk: SectionWork = {
  system: 'juki',
  households: 24,
  searchScreen: '宛名検索',
  viewScreens: ['世帯照会', '世帯照会', '異動履歴照会', '個人番号照会', '住基ネット照会'],
  afterwards: [
    { action: 'print', screen: '証明書発行', chance: 0.55 },
    { action: 'update', screen: '異動入力', chance: 0.2 },
  ],
};

const registerLookup: SectionWork = {
  system: 'juki',
  households: 5,
  searchScreen: '宛名検索',
  viewScreens: ['世帯照会'],
  afterwards: [],
};

const tax: SectionWork = {
  system: 'tax',
  households: 18,
  searchScreen: '0100',
  viewScreens: ['0210', '0220', '0230'],
  afterwards: [
    { action: 'update', screen: '0310', chance: 0.25 },
    { action: 'print', screen: '0410', chance: 0.15 },
  ],
};

/** Reminders are printed by the nightly run, not at the desk. */
const collection: SectionWork = {
  ...tax,
  viewScreens: ['0220', '0240', '0250'],
  afterwards: [{ action: 'update', screen: '0320', chance: 0.4 }],
};

const welfare: SectionWork = {
  system: 'welfare',
  households: 12,
  searchScreen: '対象者検索',
  viewScreens: ['世帯台帳', '支給台帳', '相談記録'],
  afterwards: [
    { action: 'update', screen: '相談記録入力', chance: 0.4 },
    { action: 'print', screen: '決定通知', chance: 0.1 },
  ],
};

const insurance: SectionWork = {
  system: 'insurance',
  households: 15,
  searchScreen: '被保険者検索',
  viewScreens: ['資格照会', '賦課照会', '給付照会'],
  afterwards: [
    { action: 'print', screen: '資格確認書', chance: 0.25 },
    { action: 'update', screen: '資格異動', chance: 0.2 },
  ],
};

/** What each section's work touches. A section that is not here uses shared documents only. */
export const workOfSections: Readonly<Record<string, readonly SectionWork[]>> = {
  住民課: [registerDesk],
  税務課: [tax, registerLookup],
  収納課: [collection],
  福祉課: [welfare],
  子育て支援課: [welfare, registerLookup],
  高齢介護課: [welfare, insurance],
  保険年金課: [insurance],
  健康推進課: [welfare],
  学校教育課: [registerLookup],
  選挙管理委員会事務局: [registerLookup],
};

/** Sections whose clerks ask the reporting database. */
export const reportingSections: readonly string[] = ['総務課', '情報政策課'];
