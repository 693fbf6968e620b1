/** How Node.js runs an app, here and in its image. */
export const NODE_FLAGS: readonly string[] = [
  '--enable-source-maps',
  // kafkajs computes a negative time-out now and then; Node.js 24 complains about each.
  '--disable-warning=TimeoutNegativeWarning',
  // Left to itself V8 lets garbage lie while the machine has memory: 370 to 470 MB resident under load. Collecting
  // sooner keeps the same work in 190 to 280 MB. No limit is set, so large documents never end the process.
  '--max-semi-space-size=4',
  '--heap-growing-percent=20',
];

/** How Node.js runs a program out of the sources of the work tree. */
export const SOURCE_FLAGS: readonly string[] = [
  '--conditions=@mastery/source',
  '--disable-warning=ExperimentalWarning',
];
