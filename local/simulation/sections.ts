import { assumptions } from './assumptions.ts';
import { logNormal } from './draws.ts';
import { streamOf, streams } from './random.ts';
import type { SystemId } from './systems.ts';

export type SectionKind = 'counter' | 'tax' | 'welfare' | 'insurance' | 'back-office' | 'ict';

/** What a visit to a record is for. `nothing`: no work stands behind it. */
export type Reason = 'walk-in' | 'case' | 'section-case' | 'own-write' | 'colleague' | 'nothing';

/** How one kind of section works. */
export interface KindOfSection {
  readonly system: SystemId;
  /** Visits to records a day of a median official in full time. */
  readonly visits: number;
  /** Of all officials, roughly. */
  readonly weight: number;
  readonly exporters: number;
  readonly reasons: readonly (readonly [Exclude<Reason, 'nothing'>, number])[];
}

export interface Section {
  readonly index: number;
  readonly name: string;
  readonly kind: SectionKind;
  /** Its own factor on all volumes. */
  readonly pace: number;
  /** Its share of the staff. */
  readonly weight: number;
}

/** The kinds of sections: what they use, how much, and what their visits are for. */
export const kinds: Readonly<Record<SectionKind, KindOfSection>> = {
  counter: {
    system: 'juki',
    visits: 8,
    weight: 1.2,
    exporters: 1,
    reasons: reasons(60, 8, 9, 14, 9),
  },
  tax: {
    system: 'tax',
    visits: 5,
    weight: 1.1,
    exporters: 2,
    reasons: reasons(14, 34, 13, 25, 14),
  },
  welfare: {
    system: 'welfare',
    visits: 3.6,
    weight: 1.2,
    exporters: 0.6,
    reasons: reasons(6, 62, 10, 14, 8),
  },
  insurance: {
    system: 'insurance',
    visits: 5,
    weight: 1,
    exporters: 1.5,
    reasons: reasons(20, 34, 14, 20, 12),
  },
  'back-office': {
    system: 'juki',
    visits: 1.4,
    weight: 0.9,
    exporters: 0.6,
    reasons: reasons(4, 50, 14, 26, 6),
  },
  ict: {
    system: 'reporting',
    visits: 0.9,
    weight: 0.5,
    exporters: 3,
    reasons: reasons(0, 56, 20, 24, 0),
  },
};

const names: readonly (readonly [string, SectionKind])[] = [
  ['市民課', 'counter'],
  ['市民税課', 'tax'],
  ['生活福祉課', 'welfare'],
  ['国保年金課', 'insurance'],
  ['総務課', 'back-office'],
  ['情報政策課', 'ict'],
  ['子育て支援課', 'welfare'],
  ['資産税課', 'tax'],
  ['介護保険課', 'insurance'],
  ['東支所', 'counter'],
  ['収納課', 'tax'],
  ['障がい福祉課', 'welfare'],
  ['教育総務課', 'back-office'],
  ['選挙管理委員会事務局', 'back-office'],
  ['西支所', 'counter'],
  ['健康推進課', 'insurance'],
  ['高齢福祉課', 'welfare'],
  ['企画課', 'back-office'],
  ['北支所', 'counter'],
  ['財政課', 'back-office'],
];

const sectionsMin = 6;
const sectionsAt2000 = 20;

/** Twenty sections for 2,000 officials; fewer or more by the square root. */
export function foundSections(seed: number, staff: number): readonly Section[] {
  const wanted = Math.round(sectionsAt2000 * Math.sqrt(staff / 2_000));
  const random = streamOf(seed, streams.sections);
  return Array.from({ length: Math.max(sectionsMin, wanted) }, (_, index) => {
    const round = Math.floor(index / names.length);
    const [name, kind] = names[index % names.length] ?? ['', 'back-office'];
    return {
      index,
      name: round === 0 ? name : `第${round + 1}${name}`,
      kind,
      pace: logNormal(random, assumptions.sectionSpread),
      weight: kinds[kind].weight * logNormal(random, 0.3),
    };
  });
}

function reasons(
  walkIn: number,
  own: number,
  section: number,
  write: number,
  colleague: number,
): KindOfSection['reasons'] {
  return [
    ['walk-in', walkIn],
    ['case', own],
    ['section-case', section],
    ['own-write', write],
    ['colleague', colleague],
  ];
}
