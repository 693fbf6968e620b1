export { EXTENSION } from './activity.ts';
export { mapCaliperEvent } from './caliper/map-event.ts';
export { topicsByExercise } from './context.ts';
export type { MappingContext, TopicsOf } from './context.ts';
export type { Mapped, Refusal } from './mapped.ts';
export { mapStatement } from './xapi/map-statement.ts';
