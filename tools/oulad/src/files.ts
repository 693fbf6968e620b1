/** The files of a slice and their columns, in the order in which they are written. */
export const SLICE_COLUMNS = {
  'run.csv': ['code_module', 'code_presentation', 'first_day', 'last_day'],
  'assessments.csv': ['id_assessment', 'assessment_type', 'date'],
  'students.csv': ['id_student', 'date_registration', 'date_unregistration'],
  'submissions.csv': ['id_assessment', 'id_student', 'date_submitted', 'score'],
  'settled.csv': ['id_assessment', 'id_student', 'reason'],
} as const;

export type SliceFile = keyof typeof SLICE_COLUMNS;

export const SLICE_FILES = Object.keys(SLICE_COLUMNS) as readonly SliceFile[];

/** The text of every file of a slice. */
export type SliceTexts = Readonly<Record<SliceFile, string>>;
