import { EVENT_STREAM, streamRequest, ticketRequest } from '@mastery/api-schemas';
import type { TeacherScope } from '@mastery/auth-jwt';
import {
  type Authenticate,
  type AuthenticateByUrl,
  type ProtectedRoute,
  type Reply,
  live,
  ok,
  problem,
  route,
  unavailable,
} from '@mastery/http-server';
import type { Clock } from '@mastery/ports';
import { TTL_SECONDS } from '@mastery/state-keys';
import { audienceOf } from './audience.ts';
import type { LiveStreams, Opened } from './live-streams.ts';
import { MAX_OF_SUBJECT } from './open-streams.ts';
import type { Tickets } from './tickets.ts';

/** What the routes of the live stream need. */
export interface StreamRoutesDeps {
  readonly streams: LiveStreams;
  readonly tickets: Tickets;
  readonly authenticate: Authenticate;
  readonly teacherScope: TeacherScope;
  readonly clock: Clock;
}

const WATCHERS = ['student', 'teacher', 'admin'] as const;
/** Neither caches nor proxies may keep or gather what belongs to this moment. */
const HEADERS = {
  'content-type': EVENT_STREAM,
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** The live stream, and the tickets by which browsers open it. */
export const streamRoutes = (deps: StreamRoutesDeps): readonly ProtectedRoute[] => [
  ticketRoute(deps),
  listenRoute(deps),
];

const ticketRoute = ({ tickets, clock }: StreamRoutesDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/notifications/stream/tickets',
    input: ticketRequest,
    access: { roles: WATCHERS },
    handle: async ({ caller, expiresAt = clock.now() }) =>
      ok(
        {
          ticket: await tickets.issue({ caller, expiresAt }),
          expires_in_s: TTL_SECONDS.streamTicket,
        },
        { 'cache-control': 'no-store' },
      ),
  });

const listenRoute = (deps: StreamRoutesDeps): ProtectedRoute =>
  route({
    method: 'GET',
    path: '/notifications/stream',
    input: streamRequest,
    authenticate: ticketOrToken(deps),
    access: { roles: WATCHERS, student: ({ student_id: id }) => id },
    handle: ({ input, headers, caller, expiresAt, log }) => {
      const { streams, teacherScope, clock } = deps;
      const last = headers['last-event-id'];
      return replyTo(
        streams.open(caller.subject, {
          audience: audienceOf(caller, input.student_id, teacherScope),
          // An EventSource that connects again repeats its address, and knows better by then.
          lastEventId: typeof last === 'string' && last !== '' ? last : input.last_event_id,
          expiresInMs: (expiresAt ?? Number.POSITIVE_INFINITY) - clock.now(),
          log,
        }),
      );
    },
  });

const replyTo = (opened: Opened): Reply => {
  if (opened.kind === 'open') return live(opened.outlet, opened.outlet.cutOff, HEADERS);
  switch (opened.why) {
    case 'subject-full':
      return problem('too-many-requests', `${MAX_OF_SUBJECT} streams may be open at once`, {
        headers: { 'retry-after': '30' },
      });
    case 'process-full':
      return unavailable('As many streams are open as this gateway takes');
    case 'stopping':
      return unavailable('This gateway is stopping');
  }
};

/** A ticket counts where there is no header: browsers cannot set one. */
const ticketOrToken =
  ({ authenticate, tickets }: StreamRoutesDeps): AuthenticateByUrl =>
  async (headers, { ticket }) => {
    if (headers.authorization !== undefined || typeof ticket !== 'string') {
      return authenticate(headers);
    }
    const holder = await tickets.redeem(ticket);
    return holder === undefined
      ? { kind: 'refused', reason: 'ticket' }
      : { kind: 'authenticated', ...holder };
  };
