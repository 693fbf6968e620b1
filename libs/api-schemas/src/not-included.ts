/** What else exists about a student, and why it is not in the export. */
export const NOT_INCLUDED = [
  {
    what: 'The events themselves, on mastery.requests for 90 days',
    why: 'They came from the learning platform, which has them; what was made of them is all here.',
  },
  {
    what: 'Results on mastery.results for 7 days, dead letters on mastery.dlq for 30 days',
    why: 'Messages on their way: they repeat what is here, or were never applied.',
  },
  {
    what: 'Marks of applied events, of sent notifications, and the audit trail',
    why: 'They name the student by a pseudonym only and cannot be found by a student.',
  },
  {
    what: 'Which teachers were told of struggles, and in which words',
    why: 'They say what recent activity here shows. Told were teachers of the cohorts that are listed here; who they are is about them.',
  },
  {
    what: 'Lists of students who were active on a day, for 31 days',
    why: 'They say no more than the snapshots here: on which days there was something.',
  },
  {
    what: 'Copies of the current mastery in the caches, for 5 minutes at most',
    why: 'They repeat what is here.',
  },
] as const;
