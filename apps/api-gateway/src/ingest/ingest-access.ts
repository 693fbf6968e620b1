import type { Principal, Role } from '@mastery/api-schemas';
import type { LearningEvent, LearningEventType } from '@mastery/event-schemas';
import type { Access } from '@mastery/http-server';

/** What students may report about themselves; nobody assesses their own work. */
const OWN: ReadonlySet<LearningEventType> = new Set([
  'exercise.completed',
  'quiz.completed',
  'activity.recorded',
  'help.requested',
]);

/** Who may ask for ingest: services and admins, and students where the installation lets them. */
export const ingestRoles = (studentsMayIngest: boolean): readonly Role[] =>
  studentsMayIngest ? ['service', 'admin', 'student'] : ['service', 'admin'];

/** Who may send which events. */
export const ingestAccess = (studentsMayIngest: boolean): Access<readonly LearningEvent[]> => ({
  roles: ingestRoles(studentsMayIngest),
  students: (events) => events.map(({ subject }) => subject),
  admits: (events, caller) =>
    caller.role !== 'student' || events.every((event) => isOwn(event, caller)),
});

const isOwn = ({ subject, type }: LearningEvent, caller: Principal): boolean =>
  subject === caller.subject && OWN.has(type);
