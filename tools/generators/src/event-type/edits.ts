import { type Edit, camel } from '../edit.ts';

/** Every place that has to know a type of learning events, each beside a request for help. */
export const editsFor = (type: string, summary: string): readonly Edit[] => [
  ...inContract(type, summary),
  ...inEngine(type),
  ...inProofs(type),
];

const inContract = (type: string, summary: string): readonly Edit[] => {
  const name = camel(type);
  const schemas = 'libs/event-schemas/src/learning-events.ts';
  return [
    {
      file: schemas,
      beside: '/** The student asked for help. */',
      insert: `/** ${summary} */
export const ${name} = event(
  '${type}',
  z.strictObject({ topic: name, duration_s: durationSeconds.optional() }),
);
`,
    },
    { file: schemas, beside: 'helpRequested,', insert: `${name},` },
    {
      file: 'libs/event-schemas/src/schema-versions.ts',
      beside: "'help.requested': 1,",
      insert: `'${type}': 1,`,
    },
  ];
};

const inEngine = (type: string): readonly Edit[] => [
  {
    file: 'libs/domain-scoring/src/evidence/apply-event.ts',
    beside: "case 'help.requested': {",
    insert: `case '${type}':`,
  },
  {
    file: 'libs/domain-scoring/src/patterns/detect.ts',
    beside: "case 'activity.recorded':",
    insert: `case '${type}':`,
  },
  {
    file: 'libs/learner-model/src/learner/evidence-of.ts',
    beside: "case 'help.requested':",
    insert: `case '${type}':`,
  },
  {
    file: 'apps/api-gateway/src/ingest/ingest-access.ts',
    beside: "'help.requested',",
    insert: `'${type}',`,
  },
  {
    file: 'libs/console/src/texts.ts',
    beside: "'help.requested': 'A request for help',",
    insert: `'${type}': '${inWords(type)}',`,
  },
];

/** The oracles know the contract and nothing of the engine. */
const inProofs = (type: string): readonly Edit[] => [
  {
    file: 'tools/faults/src/oracle/schema.ts',
    beside: "'help.requested': shaped({",
    insert: `'${type}': shaped({ must: { topic: name }, may: { duration_s: seconds } }),`,
  },
  ...[
    'tools/faults/src/oracle/score.ts',
    'tools/simulator/src/oracle/reckoning/components.ts',
    'tools/simulator/src/workload/learning-events.ts',
  ].map((file) => ({ file, beside: "'help.requested',", insert: `'${type}',` })),
  {
    file: 'tools/simulator/src/workload/learning-events.ts',
    beside: "case 'help.requested':",
    insert: `case '${type}':\n      return { topic, duration_s: 60 };`,
  },
];

/** `lab.completed` for people, until somebody finds better words: "A lab: completed". */
const inWords = (type: string): string => {
  const [what = '', ...happened] = type.split('.');
  return `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what}: ${happened.join(' ')}`;
};
