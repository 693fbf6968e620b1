/** From the lowest; `none` are those with too little evidence. */
const ORDER = ['none', 'beginner', 'developing', 'competent', 'proficient', 'expert'] as const;
/** A level, or none yet. */
export type LevelOrNone = (typeof ORDER)[number];

/** How many students have a level. */
export interface LevelCount {
  readonly level: LevelOrNone;
  readonly students: number;
}

/**
 * How many students have each level, those without one first.
 * @param members of the cohort, with a level or without
 */
export const levelCounts = (
  levels: Readonly<Record<string, number>>,
  members: number,
): readonly LevelCount[] => {
  const known = Object.values(levels).reduce((sum, students) => sum + students, 0);
  return ORDER.map((level) => ({
    level,
    students: level === 'none' ? members - known : (levels[level] ?? 0),
  }));
};
