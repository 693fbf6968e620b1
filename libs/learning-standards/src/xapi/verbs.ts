/** What a verb means for mastery. */
export type Meaning =
  /** There is a result; `success` is what the verb itself says of it. */
  | { readonly is: 'graded'; readonly success?: boolean }
  /** Done with: graded where there is a result, else a sign of life. */
  | { readonly is: 'completed' }
  | { readonly is: 'active'; readonly kind: string }
  | { readonly is: 'asked' };

const ADL = 'http://adlnet.gov/expapi/verbs/';
const active = (kind: string): Meaning => ({ is: 'active', kind });

/** The verbs that say something of mastery, by their IRI. */
export const VERBS: Readonly<Record<string, Meaning>> = {
  [`${ADL}answered`]: { is: 'graded' },
  [`${ADL}scored`]: { is: 'graded' },
  [`${ADL}passed`]: { is: 'graded', success: true },
  [`${ADL}failed`]: { is: 'graded', success: false },
  [`${ADL}completed`]: { is: 'completed' },
  [`${ADL}asked`]: { is: 'asked' },
  [`${ADL}attended`]: active('attended'),
  [`${ADL}experienced`]: active('experienced'),
  [`${ADL}initialized`]: active('initialized'),
  [`${ADL}interacted`]: active('interacted'),
  [`${ADL}launched`]: active('launched'),
  [`${ADL}progressed`]: active('progressed'),
  'http://id.tincanapi.com/verb/viewed': active('viewed'),
  'https://w3id.org/xapi/video/verbs/played': active('played'),
};

/** The type of an activity that is a quiz: several questions, one score. */
export const ASSESSMENT = 'http://adlnet.gov/expapi/activities/assessment';
