import tab from '@bomb.sh/tab/commander';
import type { AddCommand } from '../cli.ts';

/** `mastery complete <shell>`: has a shell complete commands and options. Comes last: it looks at what there is. */
export const addCompletion: AddCommand = (program) => {
  tab(program);
};
