import { EMPTY_EVIDENCE, type Evidence, applyEvent } from '@mastery/domain-scoring';
import { type LearningEvent, learningEvent } from '@mastery/event-schemas';

/** A learning event of a day, at noon. */
export const eventOn = (day: string, type: string, data: object): LearningEvent =>
  learningEvent.parse({
    specversion: '1.0',
    id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11',
    source: 'urn:test',
    subject: 'ada',
    time: `${day}T12:00:00.000Z`,
    type,
    data,
  });

/** What these events leave, in this order. */
export const evidenceOf = (...events: readonly LearningEvent[]): Evidence =>
  events.reduce<Evidence>((evidence, event) => {
    const applied = applyEvent(evidence, event);
    if (applied.outcome === 'refused') throw new Error(applied.limit);
    return applied.evidence;
  }, EMPTY_EVIDENCE);
