import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { MasteryClient } from '@mastery/client';
import type { LearningEvent } from '@mastery/event-schemas';
import { type AddCommand, type Cli, examples } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { withGateway } from '../rest/with-gateway.ts';
import { sendEvents } from '../send/send-events.ts';
import { eventOfRow } from './event-of-row.ts';
import { readTable } from './read-table.ts';

interface Options {
  readonly type?: string;
  readonly source: string;
  readonly dryRun?: boolean;
}

/** So many lines of what is wrong are told, and how many more there are. */
const TOLD = 20;

/** `mastery import`: past scores and other events out of a table. */
export const addImport: AddCommand = (program, cli) => {
  program
    .command('import <table>')
    .description(
      'learning events out of a CSV table, a row each: columns student, time, type and the fields of the type; all or nothing, and importing twice counts once (MASTERY_URL, MASTERY_TOKEN)',
    )
    .option('--type <type>', 'what every row is, where there is no column type')
    .option('--source <uri>', 'who says so; another source is another event', 'urn:import')
    .option('--dry-run', 'say what would be sent, and what is wrong, and send nothing')
    .addHelpText(
      'after',
      examples(
        'mastery import quizzes.csv --type quiz.completed --source urn:old-platform',
        'mastery import scores.csv --dry-run',
      ),
    )
    .action((file: string, options: Options) =>
      options.dryRun === true
        ? cli.run(() => importTable(cli, null, file, options))
        : withGateway(cli, (gateway) => importTable(cli, gateway, file, options)),
    );
};

/** @param gateway null to send nothing */
const importTable = async (
  cli: Cli,
  gateway: MasteryClient | null,
  file: string,
  { type, source }: Options,
): Promise<Exit> => {
  const content = await contentOf(file);
  const table = 'problem' in content ? content : readTable(file, content.text);
  if ('problem' in table) {
    cli.complain(table.problem);
    return EXIT.usage;
  }
  const read = table.rows.map((row) => eventOfRow(row, { source, type }));
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  if (problems.length > 0) {
    for (const problem of problems.slice(0, TOLD)) cli.complain(`${file}, ${problem}`);
    if (problems.length > TOLD) cli.complain(`… and ${problems.length - TOLD} more`);
    cli.complain('Nothing was sent.');
    return EXIT.refused;
  }
  const events = read.flatMap((each) => ('event' in each ? [each.event] : []));
  if (gateway !== null) return sendEvents(cli, gateway, inOrder(events));
  const students = new Set(events.map(({ subject }) => subject)).size;
  cli.say(`${events.length} events of ${students} students would be sent`);
  cli.answer({ events: events.length, students });
  return EXIT.ok;
};

/** As they happened: then the history that grows out of them is the one that was. */
const inOrder = (events: readonly LearningEvent[]): readonly LearningEvent[] =>
  events.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));

const contentOf = async (
  file: string,
): Promise<{ readonly text: string } | { readonly problem: string }> => {
  try {
    return { text: file === '-' ? await text(process.stdin) : await readFile(file, 'utf8') };
  } catch (error) {
    return { problem: `${file} cannot be read: ${(error as Error).message}` };
  }
};
