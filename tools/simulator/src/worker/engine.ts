/** The worker's own code: what is proved. */
export { createApply, createPipeline, createValidate } from '@mastery/mastery-worker/engine';
export type {
  Apply,
  MasteryDocument,
  Outcome,
  Pipeline,
  PipelineDeps,
  WorkerEvents,
} from '@mastery/mastery-worker/engine';
