import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { How, Tally } from '../scenario.ts';
import { type Claims, ask, bearer } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import { openSockets } from './sockets.ts';

/** An attack beside which others must be served. */
export interface Exhaustion {
  readonly what: string;
  readonly needs?: 'stack';
  readonly run: (target: Target, how: How, tries: Tally) => Promise<void>;
}

/** One body that takes longer holds up everybody else; milliseconds, on a machine that is busy. */
export const SLOW_MS = 3_000;
/** A request that is not complete in 30 s is cut off; looked for each second. */
const CUT_OFF_MS = 35_000;

const slowBodies: Exhaustion = {
  what: 'slow bodies: they are cut off after 30 s',
  run: async (target, { brief }, tries) => {
    const head =
      'POST /mastery/query HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n{';
    const count = brief ? 50 : 500;
    const sockets = await openSockets(target, count, head);
    try {
      const until = performance.now() + (brief ? 2_000 : CUT_OFF_MS);
      while (performance.now() < until) {
        sockets.trickle();
        await sleep(1_000);
      }
      const left = count - sockets.closed();
      tries.tried(brief || left === 0 ? null : `${left} of ${count} are still open`);
    } finally {
      sockets.end();
    }
  },
};

const slowHeads: Exhaustion = {
  what: 'heads that never end: they are cut off after 30 s',
  run: async (target, { brief }, tries) => {
    const count = brief ? 50 : 500;
    const sockets = await openSockets(target, count, 'GET / HTTP/1.1\r\nhost: a\r\nx: ');
    try {
      await sleep(brief ? 1_000 : CUT_OFF_MS);
      const left = count - sockets.closed();
      tries.tried(brief || left === 0 ? null : `${left} of ${count} are still open`);
    } finally {
      sockets.end();
    }
  },
};

const idle: Exhaustion = {
  what: 'thousands of connections that say nothing',
  run: async (target, { brief }, tries) => {
    const count = brief ? 300 : 5_000;
    const sockets = await openSockets(target, count);
    try {
      await sleep(brief ? 1_000 : 10_000);
      tries.tried(null);
    } finally {
      sockets.end();
    }
  },
};

const streams: Exhaustion = {
  what: 'live streams: eight of one person, and no more',
  run: async (target, { brief }, tries) => {
    const holding = new AbortController();
    const open = async (claims: Claims): Promise<number> => {
      const response = await fetch(`${target.gateway}/notifications/stream`, {
        headers: bearer(target, claims),
        signal: holding.signal,
      });
      return response.status;
    };
    const count = (statuses: readonly number[], status: number) =>
      statuses.filter((each) => each === status).length;
    try {
      const one: Claims = { sub: `s-${randomUUID()}`, role: 'student' };
      const own = await Promise.all(Array.from({ length: 30 }, () => open(one)));
      tries.tried(count(own, 200) <= 8 ? null : `${count(own, 200)} streams of one person`);
      const people = Array.from(
        { length: brief ? 20 : 400 },
        () => ({ sub: `s-${randomUUID()}`, role: 'student' }) as const,
      );
      const others = await Promise.all(people.map(open));
      const wrong = others.filter((status) => status !== 200 && status !== 503 && status !== 429);
      tries.tried(wrong.length === 0 ? null : `others got ${wrong.slice(0, 5).join()}`);
      await sleep(brief ? 500 : 5_000);
    } finally {
      holding.abort();
    }
  },
};

const hugeBatches: Exhaustion = {
  what: 'batches of 1,000 events and 1,000 students, many at once',
  run: async (target, { brief }, tries) => {
    const events = () =>
      Array.from({ length: 1_000 }, (_, n) => ({
        ...{
          specversion: '1.0',
          id: randomUUID(),
          source: 'urn:attack',
          type: 'activity.recorded',
        },
        ...{ subject: `flood-${n % 300}`, time: new Date().toISOString(), data: { kind: 'video' } },
      }));
    const students = JSON.stringify({
      student_ids: Array.from({ length: 1_000 }, (_, n) => `flood-${n}`),
    });
    const send = async (n: number) => {
      const headers = bearer(target, { sub: `flood-${n}`, role: 'service' });
      const [path, body] =
        n % 2 === 0 ? ['/mastery/ingest', JSON.stringify(events())] : ['/mastery/batch', students];
      const { status } = await ask(target, { method: 'POST', path, headers, body });
      tries.tried([200, 202, 429, 503].includes(status) ? null : `${path}: ${status}`);
    };
    for (let round = 0; round < (brief ? 1 : 5); round += 1) {
      await Promise.all(Array.from({ length: 6 }, (_, n) => send(n)));
    }
  },
};

const deepJson: Exhaustion = {
  what: 'JSON of 30,000 levels and of a megabyte of keys',
  run: async (target, { brief }, tries) => {
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`k${n}`, 1])),
    );
    const bodies = [
      '['.repeat(30_000),
      '{"a":'.repeat(10_000),
      wide,
      `{"student_id":"${'\\u0061'.repeat(10_000)}"}`,
    ];
    for (let n = 0; n < (brief ? 4 : 60); n += 1) {
      const body = bodies[n % bodies.length] ?? '';
      const path = n % 2 === 0 ? '/mastery/ingest' : '/mastery/query';
      const headers = bearer(target, { sub: `deep-${n}`, role: 'admin' });
      const question = { method: 'POST', path, headers, body };
      const first = await ask(target, question);
      // The machine may have been busy: what is slow by itself is slow again.
      const { status, ms } = first.ms > SLOW_MS ? await ask(target, question) : first;
      const isRefused = status >= 400 && status < 500;
      const shown = `${path} ${body.slice(0, 20)}: ${status} after ${Math.round(ms)} ms`;
      tries.tried(isRefused && ms <= SLOW_MS ? null : shown);
    }
  },
};

/** What needs nothing but the door. */
export const AT_THE_DOOR: readonly Exhaustion[] = [
  slowBodies,
  slowHeads,
  idle,
  streams,
  hugeBatches,
  deepJson,
];
