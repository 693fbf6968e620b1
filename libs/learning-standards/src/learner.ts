import { studentId } from '@mastery/event-schemas';
import type { MappingContext } from './context.ts';
import { type Part, refused, there } from './mapped.ts';

/** An account of a learner: where it lives and what it is called there. */
export interface Account {
  readonly homePage: string;
  readonly name: string;
}

/** Where the parts of an account stand in what was sent. */
export interface AccountPlaces {
  readonly homePage: string;
  readonly name: string;
}

/** The student whose account it is: the account's name, where it is one of an admitted home page. */
export const studentOf = (
  { homePage, name }: Account,
  places: AccountPlaces,
  { homePages }: Pick<MappingContext, 'homePages'>,
): Part<string> => {
  if (homePages !== undefined && !homePages.map(bare).includes(bare(homePage)))
    return refused(
      'unknown-home-page',
      places.homePage,
      'is not one of those that this installation takes student ids from (LEARNER_HOME_PAGES)',
    );
  const read = studentId.safeParse(name);
  return read.success
    ? there(read.data)
    : refused(
        'unusable-student-id',
        places.name,
        'must be a student id: 1 to 64 letters, digits, _ or -; an e-mail address is none',
      );
};

/** One slash at the end makes no other place. */
const bare = (homePage: string): string => homePage.replace(/\/$/, '');
