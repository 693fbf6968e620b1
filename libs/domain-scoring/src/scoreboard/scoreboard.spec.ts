import { describe, expect, it } from '@jest/globals';
import { COMPONENTS, type ComponentScores, type LearningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { componentsOn, topicComponents } from '../components/components.ts';
import type { Curriculum } from '../curriculum.ts';
import { indexCurriculum } from '../curriculum-index.ts';
import { applyEvent } from '../evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from '../evidence/evidence.ts';
import { anyEvent } from '../testing/any-event.ts';
import { openScoreboard } from './scoreboard.ts';

const exercise = (id: string, difficulty: 'beginner' | 'advanced') => ({
  id,
  kind: 'exercise',
  difficulty,
});
const CURRICULUM: Curriculum = {
  id: 'c',
  title: 'C',
  topics: [
    {
      id: 'loops',
      title: 'Loops',
      prerequisites: [],
      exercises: [exercise('a', 'beginner'), exercise('constructor', 'advanced')],
    },
  ],
};

const plainly = (events: readonly LearningEvent[]): Evidence =>
  events.reduce<Evidence>((evidence, event) => {
    const applied = applyEvent(evidence, event);
    return applied.outcome === 'applied' ? applied.evidence : evidence;
  }, EMPTY_EVIDENCE);

const expectClose = (actual: ComponentScores, expected: ComponentScores) => {
  for (const component of COMPONENTS) {
    const value = expected[component];
    if (value === undefined) expect(actual[component]).toBeUndefined();
    else expect(actual[component]).toBeCloseTo(value, 9);
  }
};

describe('a scoreboard', () => {
  it.each([
    ['without a curriculum', null],
    ['with a curriculum', CURRICULUM],
  ])('is the same as folding plainly and counting anew, %s', (_how, curriculum) => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.nat(40), (events, cut) => {
        const before = plainly(events.slice(0, cut));
        const board = openScoreboard(before, indexCurriculum(curriculum));
        for (const event of events.slice(cut)) board.apply(event);
        const evidence = plainly(events);
        expect(board.evidence()).toEqual(evidence);
        const plain = componentsOn(evidence, evidence.newestDay, curriculum);
        expectClose(board.components().scores, plain.scores);
        expect(board.components().origins).toEqual(plain.origins);
        for (const id of Object.keys(evidence.topics)) {
          const { consistency } = plain.scores;
          expectClose(board.topic(id), topicComponents(evidence, id, consistency, curriculum));
        }
      }),
    );
  });

  it('leaves the evidence that it was opened on as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), anyEvent, (events, more) => {
        const evidence = plainly(events);
        const before = JSON.stringify(evidence);
        openScoreboard(evidence, indexCurriculum(null)).apply(more);
        expect(JSON.stringify(evidence)).toBe(before);
        expect(Object.keys(EMPTY_EVIDENCE.topics)).toEqual([]);
      }),
    );
  });
});
