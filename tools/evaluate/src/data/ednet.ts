import { type Answer, byTime } from './answer.ts';
import { readData, rowsOf } from './source.ts';

const HOW =
  'Name the folder with the EdNet slice (interactions.tsv) with --ednet <folder> or EDNET_DATA.';

/** Answers of the EdNet slice in order of time. CC BY-NC: for measuring only, nothing fitted on it is kept. */
export const readEdnet = (folder: string): readonly Answer[] =>
  byTime(
    rowsOf(readData(folder, 'interactions.tsv', HOW), '\t').map((cell) => ({
      learner: cell('user_id'),
      student: cell('user_id'),
      topic: cell('skill_id'),
      item: cell('item_id'),
      at: Number(cell('timestamp')) * 1000,
      share: Number(cell('correct')),
      graded: false,
      missing: 0,
    })),
  );
