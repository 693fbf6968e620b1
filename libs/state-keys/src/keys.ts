/**
 * Every key of the Dapr state store. The store sets no prefix (`keyPrefix: none`), so these are the
 * very keys in Redis. Student ids contain no `:` and no `||`, which makes them unambiguous.
 */

/** The student's current mastery, the evidence behind it and what was applied: the commit point. */
export const currentMasteryKey = (studentId: string) =>
  `student:${studentId}:profile:current_mastery`;

/** Mastery as of a UTC day, `YYYY-MM-DD`. */
export const dailyMasteryKey = (studentId: string, date: string) =>
  `student:${studentId}:mastery:${date}`;

/** One component's score as of a UTC day. */
export const dailyComponentKey = (studentId: string, date: string, component: string) =>
  `student:${studentId}:mastery:${date}:${component}`;

/** The last events of a student, by event time. */
export const recentActivityKey = (studentId: string) => `student:${studentId}:activity:recent`;

/** The cached forecast. */
export const predictionKey = (studentId: string) => `student:${studentId}:prediction:7days`;

/** What was forecast for a day on the day before it, until it is compared. */
export const dueForecastsKey = (studentId: string) => `student:${studentId}:forecasts:due`;

/** The cached learning path: topic ids, next step first. */
export const adaptivePathKey = (studentId: string) => `student:${studentId}:path:adaptive`;

/** The document's revision that the cached learning path was made from. */
export const pathRevisionKey = (studentId: string) => `student:${studentId}:path:revision`;

/** What became of an event: the idempotency marker. */
export const processedKey = (eventId: string) => `processed:${eventId}`;

/** The last record of a partition that is applied and published. */
export const partitionPositionKey = (topic: string, partition: number) =>
  `partition:${topic}:${partition}:position`;

/** Students active on a UTC day, of one partition, in numbered chunks. */
export const activeStudentsKey = (partition: number, date: string, shard: number) =>
  `active:${partition}:${date}:${shard}`;

/** Erasures of a partition whose second deletion is still to come. */
export const erasuresKey = (topic: string, partition: number) =>
  `partition:${topic}:${partition}:erasures`;

/** The student's document and position at the end of a month, `YYYY-MM`, for rebuilds past the log's age. */
export const checkpointKey = (studentId: string, month: string) =>
  `student:${studentId}:profile:checkpoint:${month}`;

/** What people decided about a dead letter, by its place on `mastery.dlq`. */
export const deadLetterReviewKey = (partition: number, offset: string) =>
  `dlq:${partition}-${offset}:review`;

/**
 * Where the reviewed copy of a dead letter lies on `mastery.dlq`: a redelivery appends further copies, and
 * one decision counts for all of them.
 */
export const deadLetterPlaceKey = (dlqId: string) => `dlq:${dlqId}:place`;

/** Progress and outcome of an operation that outlives its request, such as a rebuild. */
export const operationKey = (id: string) => `operation:${id}`;

/** Never written: reading it needs the store behind the sidecar to answer. */
export const PROBE_KEY = 'probe';

/** Where keys of a recipient begin: a student is known by the id, others as `teacher:{sub}`, which no student id is. */
const holder = (recipient: string) =>
  recipient.includes(':') ? recipient : `student:${recipient}`;

/** The inbox of a recipient, newest first. */
export const inboxKey = (recipient: string) => `${holder(recipient)}:notifications:inbox`;

/** In whose inboxes something was told about a student, such as `teacher:{sub}`: an erasure follows it. */
export const toldToKey = (studentId: string) => `student:${studentId}:notifications:told-to`;

/** What a recipient chose about notifications, and the e-mail address with its confirmation. */
export const preferencesKey = (recipient: string) =>
  `${holder(recipient)}:notifications:preferences`;

/** The browsers in which a recipient is told by Web Push. */
export const subscriptionsKey = (recipient: string) =>
  `${holder(recipient)}:notifications:subscriptions`;

/** The ids of the webhooks of `teacher:{sub}` or `platform:{sub}`; students have none. */
export const webhooksKey = (owner: string) => `${owner}:notifications:webhooks`;

/** A webhook: whose it is, where it leads, its secrets. */
export const webhookKey = (id: string) => `webhook:${id}:config`;

/** The platforms that have webhooks. */
export const PLATFORMS_KEY = 'platforms';

/** Who teaches a cohort, by `teacher:{sub}`, and when their token last said so. */
export const cohortTeachersKey = (cohort: string) => `cohort:${cohort}:teachers`;

/** The cohorts that a teacher's token named last. */
export const teacherCohortsKey = (teacher: string) => `${teacher}:notifications:cohorts`;

/**
 * What became of one notification: event × channel × recipient, the latter as a pseudonym, × destination where
 * the channel has several of one recipient.
 */
export const sentNotificationKey = (
  eventId: string,
  channel: string,
  pseudonym: string,
  destination?: string,
) =>
  destination === undefined
    ? `notification:${eventId}:${channel}:${pseudonym}`
    : `notification:${eventId}:${channel}:${pseudonym}:${destination}`;

/** Notifications of a partition that are due in a minute, counted from the epoch, in numbered documents. */
export const dueDeliveriesKey = (partition: number, minute: number, n: number) =>
  `deliveries:${partition}:${minute}:${n}`;

/** The first minute of a partition in which something may still be due. */
export const deliveriesCursorKey = (partition: number) => `deliveries:${partition}:cursor`;

/** When a recipient, known by a pseudonym only, was erased: results from before must not reach an inbox. */
export const erasedRecipientKey = (pseudonym: string) => `notification:erased:${pseudonym}`;

/** The part of a partition's audit trail that still grows. */
export const auditHeadKey = (topic: string, partition: number) =>
  `audit:${topic}:${partition}:head`;

/** A full part of a partition's audit trail, never rewritten. */
export const auditSegmentKey = (topic: string, partition: number, segment: string) =>
  `audit:${topic}:${partition}:${segment}`;

/** The students of a cohort, sorted: what readers read. */
export const cohortMembersKey = (cohort: string) => `cohort:${cohort}:members`;

/** Who joined or left a cohort when: what the list of members follows from. */
export const cohortRosterKey = (cohort: string) => `cohort:${cohort}:roster`;

/** The cohorts whose roster names a student. */
export const studentCohortsKey = (studentId: string) => `student:${studentId}:cohorts`;

/** A cohort in numbers as of a UTC day, `YYYY-MM-DD`. */
export const cohortAggregateKey = (cohort: string, date: string) =>
  `cohort:${cohort}:aggregate:${date}`;

/** The names of all cohorts. */
export const COHORTS_KEY = 'cohorts';

/** A published version of a model, such as `population`; `current` holds `{"version"}` of the newest. */
export const modelKey = (name: string, version: string) => `model:${name}:${version}`;

/**
 * In the cache Redis: a student's mastery, now or as of a UTC day. Every command of the cache touches
 * one key, so a Redis Cluster needs no hash tag in it.
 */
export const cachedMasteryKey = (studentId: string, date?: string) =>
  date === undefined ? `cache:mastery:${studentId}` : `cache:mastery:${studentId}:${date}`;
