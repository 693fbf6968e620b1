/** One run of one module, and the window of it that the slice covers; days count from the run's start, which is day 0. */
export interface Run {
  readonly module: string;
  /** Year and start month of the run: `B` is 1 February, `J` is 1 October. */
  readonly run: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

export type AssessmentType = 'TMA' | 'CMA';

export interface Assessment {
  readonly id: string;
  /** TMA is marked by a tutor, CMA by a computer. */
  readonly type: AssessmentType;
  readonly dueDay: number;
}

export interface Student {
  readonly id: string;
  readonly registeredDay: number;
  /** The day on which the student left the run; null for those who stayed. */
  readonly unregisteredDay: number | null;
}

export interface Submission {
  readonly assessmentId: string;
  readonly studentId: string;
  readonly day: number;
  /** Points, 0 to 100; the pass mark is 40. */
  readonly score: number;
}

/** An assessment that a student had behind them before the window: it must never look like missing work. */
export interface Settled {
  readonly assessmentId: string;
  readonly studentId: string;
  readonly reason: 'before-window' | 'banked';
}

export interface Slice {
  readonly run: Run;
  /** All TMAs and CMAs of the run, those due outside the window too: the blocks are cut from the whole run. */
  readonly assessments: readonly Assessment[];
  readonly students: readonly Student[];
  readonly submissions: readonly Submission[];
  readonly settled: readonly Settled[];
}

/** From this many points up OULAD counts an assessment as passed. */
export const PASS_MARK = 40;

/** The cohort that stands for a run, like `BBB-2013B`. */
export const cohortOf = ({ module, run }: Pick<Run, 'module' | 'run'>): string =>
  `${module}-${run}`;

/** Whether the assessment is due on a day of the window. */
export const isDueWithin = ({ firstDay, lastDay }: Run, { dueDay }: Assessment): boolean =>
  dueDay >= firstDay && dueDay <= lastDay;
