import type { Frame } from './cpu-profile.ts';

/** Whose code a place in the sources is, the first that fits. */
const PARTS: readonly (readonly [part: string, of: RegExp])[] = [
  ['collecting garbage', /^\(garbage collector\)/],
  ['Kafka client', /node_modules\/kafkajs|libs\/kafka-event-log/],
  [
    'Dapr client',
    /node_modules\/(@grpc|google-protobuf|protobufjs|@bufbuild|@dapr)|libs\/dapr-sidecar/,
  ],
  ['event validation', /node_modules\/zod|steps\/(validate|business-rules)|partition\/judge/],
  ['learner model', /libs\/learner-model|steps\/knowledge/],
  ['scores and rules', /libs\/(domain-scoring|student-state)|steps\//],
  [
    'documents to text and back',
    /mastery-worker\/src\/(document|batch\/(student-writes|load|transaction))/,
  ],
  ['ids of results', /node_modules\/uuid|libs\/event-schemas/],
  ['publishing', /batch\/publish/],
  [
    'metrics, log, traces',
    /libs\/observability|node_modules\/(prom-client|pino|@opentelemetry)|telemetry/,
  ],
  ['rest of the worker', /apps\/mastery-worker/],
  ['loading the program', /node:internal\/(modules|bootstrap|process)|^\(root\)/],
];
const NODE = 'Node.js: sockets, streams, timers, hashes';

/** How much of the time each part took in itself, 0..1, the most first. */
export const sharesOf = (root: Frame): ReadonlyMap<string, number> => {
  const spent = new Map<string, number>();
  const visit = (frame: Frame) => {
    const part = PARTS.find(([, of]) => of.test(frame.url || frame.name))?.[0] ?? NODE;
    spent.set(part, (spent.get(part) ?? 0) + frame.self);
    frame.children.forEach(visit);
  };
  visit(root);
  const shares = [...spent].map(([part, self]): [string, number] => [part, self / root.total]);
  return new Map(shares.toSorted(([, a], [, b]) => b - a));
};
