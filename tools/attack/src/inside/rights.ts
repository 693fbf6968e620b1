import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPIC, TOPIC_RIGHTS, type Topic } from '@mastery/event-schemas';
import { type Stack, appNames, passwordOf } from '@mastery/stack';
import kafkajs, { type AclEntry } from 'kafkajs';
import { type Check, type Scenario, type Tally, tally } from '../scenario.ts';
import { ask, bearer } from '../target/ask.ts';
import { connectKafka } from '../target/kafka.ts';
import { type Target, localOf } from '../target/target.ts';
import { until } from '../target/until.ts';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** A user of Kafka who is given nothing. */
export const STRANGER = 'stranger';
const NOTHING = { write: [], read: [], groups: [], groupsFrom: [], describe: [] };
/** What every user of the stack of this scenario is given. */
export const RIGHTS = { ...TOPIC_RIGHTS, [STRANGER]: NOTHING };

/** What the broker said, in all that kafkajs wraps around it, or that it did what it was asked. */
const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => wordsOf(error).join(', '),
  );

const wordsOf = (error: unknown, depth = 0): readonly string[] => {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { type, message, cause, error: inner, errors, groups, partitions } = error as Wrapped;
  const below = [cause, inner, ...[errors, groups, partitions].flatMap((list) => list ?? [])];
  return [type, message]
    .filter((word) => word !== undefined)
    .concat(below.flatMap((each) => wordsOf(each, depth + 1)));
};

interface Wrapped {
  readonly type?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly error?: unknown;
  readonly errors?: readonly unknown[];
  readonly groups?: readonly unknown[];
  readonly partitions?: readonly unknown[];
}

/** kafkajs does not pass on why it was not told who looks after a group: without rights nobody is. */
const isRefusal = (answer: string) =>
  /AUTHORIZATION_FAILED|not authorized|Failed to find group coordinator/i.test(answer);

const connectAs = (stack: Stack, user: string) =>
  connectKafka(stack.urls.kafka, {
    ssl: { ca: readFileSync(join(stack.runFolder, 'tls/certificate.pem'), 'utf8') },
    sasl: {
      mechanism: 'scram-sha-512',
      username: user,
      password: passwordOf(user, stack.secrets.kafkaPassword),
    },
    retry: { retries: 1 },
  });

const judged = (check: Tally, what: string, answer: string, mayBe: boolean) => {
  const isRight = mayBe ? answer === 'done' : isRefusal(answer);
  check.tried(isRight ? null : `${what}: ${answer}, although it ${mayBe ? 'may' : 'may not'}`);
};

/** Each user at each topic, and at what belongs to operators. */
const usersAtTheBroker = async (stack: Stack): Promise<readonly Check[]> => {
  const topics = tally('each app’s login reads and writes the topics that it needs, and no other');
  const others = tally('no app’s login may move or remove the group of another app');
  const operators = tally('no app’s login may make, change or remove topics, records or rights');
  for (const [user, { write, read, groups }] of Object.entries(RIGHTS)) {
    const kafka = await connectAs(stack, user);
    const may = (list: readonly Topic[], topic: Topic) => list.includes(topic);
    for (const topic of Object.values(TOPIC)) {
      const record = { key: 'rights', value: '{"attack":true}' };
      judged(
        topics,
        `${user} writes ${topic}`,
        await said(kafka.send(topic, [record])),
        may(write, topic),
      );
      const canRead = await said(kafka.lagOf(groups[0] ?? `reader-${user}`, topic));
      // Whoever writes may also see where a topic ends, so only whoever may do neither is refused here.
      if (!may(write, topic) && user !== STRANGER)
        judged(topics, `${user} reads ${topic}`, canRead, may(read, topic));
      if (user === STRANGER) judged(topics, `${user} reads ${topic}`, canRead, false);
    }
    for (const group of ['mastery-worker', 'audit-service'].filter(
      (name) => !groups.some((own) => own === name),
    )) {
      judged(
        others,
        `${user} removes ${group}`,
        await said(kafka.admin.deleteGroups([group])),
        false,
      );
      // Who may see how far a group is, kafkajs itself keeps from moving one that is at work.
      if (RIGHTS[user as keyof typeof RIGHTS].describe.length > 0) continue;
      const moved = kafka.admin.setOffsets({
        groupId: group,
        topic: TOPIC.requests,
        partitions: [{ partition: 0, offset: '0' }],
      });
      judged(others, `${user} moves ${group}`, await said(moved), false);
    }
    for (const [what, work] of operations(kafka.admin))
      judged(operators, `${user} ${what}`, await said(work()), false);
    await kafka.close();
  }
  return [topics.check(), others.check(), operators.check()];
};

const EVERYTHING: AclEntry = {
  ...{ resourceType: AclResourceTypes.TOPIC, resourceName: '*', host: '*' },
  ...{ resourcePatternType: ResourcePatternTypes.LITERAL, principal: `User:${STRANGER}` },
  ...{ operation: AclOperationTypes.ALL, permissionType: AclPermissionTypes.ALLOW },
};

const operations = (admin: Awaited<ReturnType<typeof connectKafka>>['admin']) =>
  [
    ['makes a topic', () => admin.createTopics({ topics: [{ topic: 'attack' }] })],
    ['removes the log', () => admin.deleteTopics({ topics: [TOPIC.requests] })],
    [
      'removes records',
      () =>
        admin.deleteTopicRecords({
          topic: TOPIC.requests,
          partitions: [{ partition: 0, offset: '-1' }],
        }),
    ],
    [
      'adds partitions',
      () => admin.createPartitions({ topicPartitions: [{ topic: TOPIC.requests, count: 9 }] }),
    ],
    ['lets itself do everything', () => admin.createAcls({ acl: [EVERYTHING] })],
  ] as const;

/** Nobody is given more than it needs, and nobody lacks anything: the whole way of an event, with these rights alone. */
const allWorks = async (stack: Stack): Promise<Check> => {
  const check = tally('all four apps do their work with these rights alone');
  const target = { gateway: stack.urls.apps['api-gateway'], keys: stack.secrets.jwtKeys };
  const admin = bearer(target, { sub: 'attack-operator', role: 'admin' });
  const student = `r-${randomUUID()}`;
  const send = (method: string, path: string, body?: object) =>
    ask(target, { method, path, headers: admin, ...(body && { body: JSON.stringify(body) }) });
  for (const app of appNames) {
    const { status } = await ask(
      { gateway: stack.urls.apps[app] },
      { method: 'GET', path: '/readyz' },
    );
    check.tried(status === 200 ? null : `${app} is not ready: ${status}`);
  }
  const event = {
    ...{
      specversion: '1.0',
      id: randomUUID(),
      source: 'urn:attack',
      subject: student,
      time: new Date().toISOString(),
    },
    ...{
      type: 'mastery.calculation.requested',
      data: { components: { completion: 0.9, quiz: 0.9, quality: 0.9, consistency: 0.9 } },
    },
  };
  await send('POST', '/mastery/ingest', event);
  const works = async (what: string, look: () => Promise<boolean>) =>
    check.tried((await until(60_000, look)) ? null : `${what}: not within 60 s`);
  const answers = (method: string, path: string, part: string, body?: object) => async () => {
    const { status, text } = await send(method, path, body);
    return status === 200 && text.includes(part);
  };
  await works(
    'a score',
    answers('POST', '/mastery/query', '"mastery_score":0.9', { student_id: student }),
  );
  await works(
    'an entry in the inbox',
    answers('GET', `/notifications/inbox?student_id=${student}`, '"unread":'),
  );
  await works(
    'a forecast',
    answers('POST', '/predictions/next-week', student, { student_id: student }),
  );
  await works('dead letters', answers('GET', '/operations/dlq', '['));
  await works('the flow, with every group', answers('GET', '/operations/flow', 'audit-service'));
  await works('the trail', answers('GET', '/audit', '"entries":[{'));
  await works(
    'a rebuild',
    async () => (await send('POST', '/operations/rebuild', { student_id: student })).status === 202,
  );
  return check.check();
};

/** Kafka with a login for each app. */
export const rights: Scenario = {
  name: 'rights',
  what: 'a stack whose Kafka knows each app by a login of its own, with the rights of the list (docs/attack.md) and no others',
  needs: 'stack',
  run: async ({ target }: { readonly target: Target }) => {
    const { openSecured } = localOf(target);
    if (openSecured === undefined) return [];
    const stack = await openSecured(RIGHTS);
    try {
      return [await allWorks(stack), ...(await usersAtTheBroker(stack))];
    } finally {
      await stack.stop();
    }
  },
};
