import type { Outcome } from '../worker/engine.ts';
import { type CheckContext, verdictsOf } from './context.ts';

/** What may be told of a record of each verdict: metrics and log lines must never say otherwise. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  applied: ['applied', 'redelivered'],
  duplicate: ['duplicate'],
  dead: ['dead-lettered'],
};

/** The worker tells what became of records; everybody who counts these believes it. */
export const checkTold = (context: CheckContext, outcomes: readonly Outcome[]): void => {
  for (const { kind, record } of outcomes) {
    const verdict = verdictsOf(context, record.partition)[Number(record.offset)];
    if (verdict !== undefined && TOLD[verdict.kind]?.includes(kind)) continue;
    const detail = `${record.partition}/${record.offset} told as ${kind}, is ${verdict?.kind ?? 'nothing'}`;
    context.findings.found('outcomes told are those of the contract', detail);
  }
};
