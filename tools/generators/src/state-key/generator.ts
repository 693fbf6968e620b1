import { type Tree, formatFiles } from '@nx/devkit';
import { type Edit, edit, mustBeNew, mustMatch } from '../edit.ts';

/** What `nx generate @mastery/generators:state-key` was asked for. */
export interface StateKeyOptions {
  readonly name: string;
  readonly summary?: string;
  readonly days?: number;
}

const KEYS = 'libs/state-keys/src/keys.ts';

/** A new key of a student beside the document: built in one place, deleted by the worker's erasure, told in the reference. */
export default async function stateKey(
  tree: Tree,
  { name, summary = '', days }: StateKeyOptions,
): Promise<() => void> {
  mustMatch('the name', name, /^[a-z]+([A-Z][a-z]+)*$/, 'badges or learningStreak');
  mustBeNew(tree, KEYS, `${name}Key `);
  edit(tree, editsFor(name, summary === '' ? `A student's ${inWords(name)}.` : summary, days));
  await formatFiles(tree);
  return () => {
    console.log(nextSteps(name));
  };
}

const editsFor = (name: string, summary: string, days?: number): readonly Edit[] => [
  {
    file: KEYS,
    beside: '/** The cached forecast. */',
    insert: `/** ${summary} */
export const ${name}Key = (studentId: string) => \`student:\${studentId}:${inWords(name, ':')}\`;
`,
  },
  { file: 'libs/state-keys/src/index.ts', beside: 'predictionKey,', insert: `${name}Key,` },
  {
    file: 'libs/state-keys/src/holdings.ts',
    beside: 'recentActivityKey: deletedByWorker,',
    insert: `${name}Key: deletedByWorker,`,
  },
  {
    file: 'apps/mastery-worker/src/erasure/student-keys.ts',
    beside: 'predictionKey,',
    insert: `${name}Key,`,
  },
  {
    file: 'apps/mastery-worker/src/erasure/student-keys.ts',
    beside: 'predictionKey(studentId),',
    insert: `${name}Key(studentId),`,
  },
  ...(days === undefined
    ? []
    : [
        {
          file: 'libs/state-keys/src/ttl.ts',
          beside: 'recentActivity: 30 * DAY,',
          insert: `${name}: ${days} * DAY,`,
        },
      ]),
];

/** `learningStreak` as `learning streak`. */
const inWords = (name: string, between = ' '): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `${between}${letter.toLowerCase()}`);

const nextSteps = (name: string): string => `
${name}Key is built in one place, and an erasure deletes it. What is left:
  npm run generate                              the reference has it
  tools/test/src/e2e/erasure.int.spec.ts        who writes it in that test: keyOf must know it
  docs/privacy.md                               what it holds about whom, and how long
Nobody writes it yet: a key of the worker's transaction belongs into apps/mastery-worker/src/batch/student-writes.ts.`;
