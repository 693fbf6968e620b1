import type { MasteryClient } from '@mastery/client';
import { stringify } from 'csv-stringify/sync';
import { type AddCommand, type Cli, examples } from '../cli.ts';
import type { Exit } from '../exit.ts';
import { type RestAnswer, answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';

/** What the gateway tells of at once. */
const A_PAGE = 500;
const COLUMNS = ['student_id', 'mastery_score', 'level', 'causes'];

/** `mastery cohort`: every student of a cohort, as lines or as a table. */
export const addCohort: AddCommand = (program, cli) => {
  program
    .command('cohort <cohort>')
    .description(
      'every student of a cohort with score, level and what they struggle with (MASTERY_URL, MASTERY_TOKEN)',
    )
    .option('--csv', 'as a table for a spreadsheet')
    .addHelpText(
      'after',
      examples('mastery cohort class-7b', 'mastery cohort class-7b --csv > class-7b.csv'),
    )
    .action((cohort: string, { csv }: { readonly csv?: true }) =>
      withGateway(cli, async (gateway) => tellCohort(cli, await studentsOf(gateway, cohort), csv)),
    );
};

interface Student {
  readonly student_id: string;
  readonly mastery_score: number | null;
  readonly level: string | null;
  readonly causes: readonly { readonly cause: string }[];
}

/** Asks page by page, to the end. */
const studentsOf = async (
  gateway: MasteryClient,
  cohort: string,
): Promise<RestAnswer<readonly Student[]>> => {
  const students: Student[] = [];
  for (let page: Paging = { limit: A_PAGE }; ;) {
    const params = { path: { cohort }, query: page };
    const answer = await answerTo(gateway.GET('/cohorts/{cohort}/students', { params }));
    if (answer.outcome !== 'answered') return answer;
    students.push(...answer.body.students);
    const { next_cursor: cursor } = answer.body;
    if (cursor === null) return { outcome: 'answered', body: students };
    page = { limit: A_PAGE, cursor };
  }
};

interface Paging {
  readonly limit: number;
  readonly cursor?: string;
}

const tellCohort = (cli: Cli, answer: RestAnswer<readonly Student[]>, csv = false): Exit =>
  tellAnswer(cli, answer, (students) => {
    const rows = students.map(({ student_id: id, mastery_score: score, level, causes }) => [
      ...[id, score, level, causes.map(({ cause }) => cause).join(' ')],
    ]);
    if (csv) {
      // A cell that a spreadsheet would calculate is none: ids are other people's words.
      cli.say(stringify([COLUMNS, ...rows], { escape_formulas: true }).trimEnd());
      return;
    }
    for (const [id, score, level, causes] of rows) {
      cli.say(`${String(id)}  ${String(score ?? '–')}  ${String(level ?? '–')}  ${String(causes)}`);
    }
  });
