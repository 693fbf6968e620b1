/** What proofs of the worker drive: the pipeline and its steps, without any adapter. */
export type { Judged, Outcome } from './outcome.ts';
export type { MasteryDocument } from './document.ts';
export { parseDocument, serializeDocument } from './document.ts';
export type { WorkerEvents } from './events.ts';
export type { Pipeline, PipelineDeps } from './pipeline.ts';
export { createPipeline } from './pipeline.ts';
export { PartitionRefused } from './partition/partition-refused.ts';
export type { Apply, Folded } from './steps/apply.ts';
export { createApply } from './steps/apply.ts';
export type { ProcessingRecord } from './steps/idempotency.ts';
export { createValidate } from './steps/validate.ts';
