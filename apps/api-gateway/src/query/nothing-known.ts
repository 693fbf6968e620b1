/** What a person is told about a student, or a day of a student, of whom nothing is known. */
export const nothingKnown = (studentId: string, date: string | undefined): string =>
  date === undefined
    ? `Nothing is known about student ${studentId}`
    : `Nothing is known about student ${studentId} as of ${date}`;
