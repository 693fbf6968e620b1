import { type LearningEvent, importedEventId, learningEvent } from '@mastery/event-schemas';
import type { Row } from './read-table.ts';

/** What every row is taken for, unless a column says otherwise. */
export interface Defaults {
  readonly source: string;
  readonly type: string | undefined;
}

/** An event, or what is wrong with the row, a line each. */
export type RowRead = { readonly event: LearningEvent } | { readonly problems: readonly string[] };

/** Columns of the envelope; every other column is a field of the event's data. */
const ENVELOPE = ['id', 'student', 'type', 'time', 'cohort'];
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\S+[+-]\d{2}:\d{2}$/;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The learning event that a row stands for. A day without a time of day is noon UTC. Cells are text until the
 * schema of the event's type asks for a number or for true and false. Without a column `id` the event is named by
 * what the row says, so that importing twice counts once.
 */
export const eventOfRow = ({ cells, line }: Row, { source, type }: Defaults): RowRead => {
  const given = Object.entries(cells).filter(([, cell]) => cell !== '');
  const data = Object.fromEntries(given.filter(([column]) => !ENVELOPE.includes(column)));
  const of = (column: string) => (cells[column] === '' ? undefined : cells[column]);
  const time = of('time') ?? '';
  const content = {
    type: of('type') ?? type,
    subject: of('student'),
    time: instantOf(time),
    ...(of('cohort') !== undefined && { cohort: of('cohort') }),
  };
  const id = of('id') ?? importedEventId(source, [content, data]);
  const event = { specversion: '1.0', id, source, ...content };
  const read = parsed(event, data);
  if (read.success) return { event: read.data };
  const problems = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `column ${key}: ${String(event.type)} has no such field`)
      : `${columnOf(issue.path)}: ${issue.message}`,
  );
  return { problems: [...new Set(problems)].map((problem) => `line ${line}, ${problem}`) };
};

/** In UTC, as events have it; what is no time stays as it is, to be told of. */
const instantOf = (time: string): string => {
  if (A_DAY.test(time)) return `${time}T12:00:00Z`;
  const at = WITH_OFFSET.test(time) ? Date.parse(time) : NaN;
  return Number.isNaN(at) ? time : new Date(at).toISOString();
};

type Data = Readonly<Record<string, unknown>>;

/** Checks the event; where it says that a cell should be something else than text, once more with that. */
const parsed = (event: object, data: Data) => {
  const asText = learningEvent.safeParse({ ...event, data });
  if (asText.success) return asText;
  const converted: Record<string, unknown> = { ...data };
  for (const issue of asText.error.issues) {
    const [where, column] = issue.path;
    if (where !== 'data' || typeof column !== 'string' || issue.code !== 'invalid_type') continue;
    converted[column] = convertedTo(issue.expected, data[column]);
  }
  return learningEvent.safeParse({ ...event, data: converted });
};

/** A cell as what is expected of it; as it is where it is nothing of the kind. */
const convertedTo = (expected: string, cell: unknown): unknown => {
  if (typeof cell !== 'string') return cell;
  switch (expected) {
    case 'number':
    case 'int':
      // A decimal comma, as spreadsheets of half of Europe write it.
      return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
    case 'boolean':
      return { true: true, yes: true, '1': true, false: false, no: false, '0': false }[
        cell.toLowerCase()
      ];
    case 'array':
      return cell.split('|').map((part) => part.trim());
    default:
      return cell;
  }
};

/** Where in the table something is. */
const columnOf = ([where, field]: readonly PropertyKey[]): string => {
  const column = where === 'data' ? (field ?? 'data') : where === 'subject' ? 'student' : where;
  return `column ${String(column ?? 'type')}`;
};
