import { setTimeout as sleep } from 'node:timers/promises';
import { createMasteryClient } from '@mastery/client';
import type { Verbs } from '../control/control.ts';
import type { Installation } from '../installation/installation.ts';
import { type LearningEvent, learningEvents } from './learners.ts';
import { deleteTopic, lagOf, putRecord, readValues } from './log.ts';
import { appliedIn, tellResults } from './results.ts';

const A_BATCH = 100;

/** Makes the situations that pages are about, and shows what came of them. */
export const situationVerbs = (installation: Installation): Verbs => {
  const { stack, replicas } = installation;
  return {
    events: {
      usage:
        'events <students> <count> [keys]: send learning events through the front door, with a token of these keys',
      run: async (students, count, keys) => {
        const events = learningEvents(Number(students), Number(count), Date.now());
        await send(installation, events, keys);
        return `${events.length} events of ${students} students are accepted`;
      },
    },
    mistyped: {
      usage: 'mistyped <student>: a record that names its topic wrongly, around the front door',
      run: async (student = '') => {
        const [event] = learningEvents(1, 1, Date.now());
        const value = JSON.stringify({ ...event, subject: student }).replace('"topic"', '"topik"');
        await putRecord(stack.urls.kafka, 'mastery.requests', student, value);
        return `A record of ${student} without a topic is on mastery.requests`;
      },
    },
    'delete-topic': {
      usage: 'delete-topic <topic>',
      run: async (topic = '') => {
        await deleteTopic(stack.urls.kafka, topic);
        return `${topic} is deleted`;
      },
    },
    token: {
      usage: 'token <role> <subject> [keys]: a bearer token, as the identity provider signs it',
      run: (role, subject = '', keys) => {
        if (role !== 'admin' && role !== 'service' && role !== 'student')
          throw new Error('The role is admin, service or student.');
        return installation.token(role, subject, keys);
      },
    },
    settled: {
      usage: 'settled: wait until the worker has committed everything, whatever its version',
      run: async () => {
        const lag = () => lagOf(stack.urls.kafka, 'mastery.requests', 'mastery-worker');
        while ((await lag()) > 0) await sleep(500);
        return 'The worker has committed everything';
      },
    },
    results: {
      usage: 'results: what is on mastery.results',
      run: async () => tellResults(await readValues(stack.urls.kafka, 'mastery.results')),
    },
    applied: {
      usage: 'applied: how many events each worker has applied since its start',
      run: async () => {
        const metrics = await Promise.all(replicas.metricsUrls('mastery-worker').map(textOf));
        return metrics
          .map((text, at) => `worker ${at + 1}: ${appliedIn(text)} events applied`)
          .join('\n');
      },
    },
  };
};

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

/** @throws Error when an event is not accepted */
const send = async (
  installation: Installation,
  events: readonly LearningEvent[],
  keys: string | undefined,
) => {
  const url = installation.stack.urls.apps['api-gateway'];
  const token = await installation.token('service', 'drill', keys);
  const client = createMasteryClient({ url, token });
  for (let at = 0; at < events.length; at += A_BATCH) {
    const body = events.slice(at, at + A_BATCH);
    const { response, error } = await client.POST('/mastery/ingest', { body: body as never });
    if (!response.ok) throw new Error(`Not accepted: ${JSON.stringify(error)}`);
  }
};
