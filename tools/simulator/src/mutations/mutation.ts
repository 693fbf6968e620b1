import type { BatchControl, RecordBatch } from '@mastery/ports';
import type { Strengths } from '../world/faults.ts';
import { type Pipeline, type PipelineDeps, createPipeline } from '../worker/engine.ts';

/** What a mutation changes of what one partition's pipeline works with. */
export interface Sabotaged {
  readonly deps?: Partial<PipelineDeps>;
  readonly batch?: (batch: RecordBatch) => RecordBatch;
  readonly control?: (control: BatchControl) => BatchControl;
}

/** An error in the protocol, put in from outside: by what the worker is given, not by editing it. */
export interface Mutation {
  readonly name: string;
  /** What goes wrong, in a sentence. */
  readonly what: string;
  /** Faults that it takes to show, stronger than seeds draw them. */
  readonly strengths?: Strengths;
  /** Why nothing can be found, where the protocol holds without this part of it. */
  readonly survives?: string;
  /** Called once for each partition of each process. */
  readonly sabotage: (deps: PipelineDeps) => Sabotaged;
}

/** The worker's pipeline with the error in it. */
export const createMutant = ({ sabotage }: Mutation, deps: PipelineDeps): Pipeline => {
  const partitions = new Map<number, { pipeline: Pipeline } & Sabotaged>();
  const of = (partition: number) => {
    const known = partitions.get(partition);
    if (known) return known;
    const sabotaged = sabotage(deps);
    const pipeline = createPipeline({ ...deps, ...sabotaged.deps });
    const fresh = { ...sabotaged, pipeline };
    partitions.set(partition, fresh);
    return fresh;
  };
  return {
    onBatch: async (batch, control) => {
      const mutant = of(batch.partition);
      await mutant.pipeline.onBatch(
        mutant.batch?.(batch) ?? batch,
        mutant.control?.(control) ?? control,
      );
    },
    onIdle: async (assigned, control) => {
      const mutant = of(assigned.partition);
      await mutant.pipeline.onIdle(assigned, mutant.control?.(control) ?? control);
    },
  };
};
