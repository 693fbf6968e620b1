import { type Tree, formatFiles } from '@nx/devkit';
import { camel, edit, mustBeNew, mustMatch } from '../edit.ts';
import { editsFor } from './edits.ts';
import { fixturesFor } from './fixtures.ts';

/** What `nx generate @mastery/generators:event-type` was asked for. */
export interface EventTypeOptions {
  readonly type: string;
  readonly summary?: string;
}

const SCHEMAS = 'libs/event-schemas/src/schema-versions.ts';

/**
 * A new type of learning events: something that a student does in a topic. It makes the day active and begins the
 * topic, as a request for help does, until somebody decides what else it counts for.
 */
export default async function eventType(
  tree: Tree,
  { type, summary = '' }: EventTypeOptions,
): Promise<() => void> {
  mustMatch('the type', type, /^[a-z]+(\.[a-z]+)+$/, 'lab.completed');
  mustBeNew(tree, SCHEMAS, `'${type}'`);
  edit(tree, editsFor(type, summary === '' ? `The student did something: ${type}.` : summary));
  for (const [name, content] of Object.entries(fixturesFor(type))) {
    tree.write(`libs/event-schemas/fixtures/${type}/v1/${name}`, content);
  }
  await formatFiles(tree);
  return () => {
    console.log(nextSteps(type));
  };
}

const nextSteps = (type: string): string => `
${type} is known from the schema to the oracles. What is left:
  npm run generate            writes its JSON Schema, AsyncAPI, client types and reference
Then decide, and say so in a decision record:
  libs/event-schemas/src/learning-events.ts    what it says (${camel(type)}); its fixtures follow
  libs/domain-scoring/src/evidence             what it counts for: now an active day and a topic begun
  libs/learner-model/src/learner               whether it is an outcome: now it is none
  apps/api-gateway/src/ingest/ingest-access.ts whether students may report it: now they may
The same must be said, independently, in tools/faults/src/oracle and tools/simulator/src/oracle.`;
