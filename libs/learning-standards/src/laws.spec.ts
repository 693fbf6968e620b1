import { describe, expect, it } from '@jest/globals';
import { notMappedReason } from '@mastery/api-schemas';
import { brokenEventRule } from '@mastery/domain-scoring';
import { learningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { mapCaliperEvent } from './caliper/map-event.ts';
import { secondsOf } from './duration.ts';
import type { Mapped } from './mapped.ts';
import { CONTEXT, NOW, gradeEvent, lived, statement } from './testing/sent.ts';
import { VERBS } from './xapi/verbs.ts';
import { mapStatement } from './xapi/map-statement.ts';

/** Something sound with anything in place of some of its fields, at any depth. */
const bent = (sound: unknown): fc.Arbitrary<unknown> => {
  if (typeof sound !== 'object' || sound === null)
    return fc.oneof(
      { arbitrary: fc.constant(sound), weight: 20 },
      { arbitrary: fc.jsonValue(), weight: 1 },
    );
  const model = Object.fromEntries(
    Object.entries(sound).map(([key, inner]) => [key, bent(inner)] as const),
  );
  return fc.oneof(
    { arbitrary: fc.record(model), weight: 20 },
    { arbitrary: fc.record(model, { requiredKeys: [] }), weight: 2 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  );
};

const statements = fc.constantFrom(...Object.keys(VERBS), 'x').chain((id) =>
  bent(
    statement({
      verb: { id },
      result: { success: true, score: { scaled: 0.5, raw: 1, min: 0, max: 2 }, duration: 'PT1S' },
    }),
  ),
);
const events = fc
  .constantFrom(gradeEvent(), lived('ViewEvent', 'Viewed'), lived('x', 'y'))
  .chain(bent);

/** What must hold of whatever becomes of anything. */
const holds = (mapped: Mapped) => {
  if (mapped.outcome === 'not_mapped') {
    expect(notMappedReason.options).toContain(mapped.refusal.reason);
    expect(mapped.refusal.detail).not.toBe('');
    return;
  }
  expect(learningEvent.parse(mapped.event)).toEqual(mapped.event);
  expect(brokenEventRule(mapped.event, NOW)).toBeNull();
};

/** As it comes over the wire. */
const again = (sent: unknown): unknown => JSON.parse(JSON.stringify(sent));

describe('whatever is sent', () => {
  it('as a statement becomes a lawful event or is refused for a known reason, twice alike', () =>
    fc.assert(
      fc.property(statements, (made) => {
        const sent = again(made);
        const mapped = mapStatement(sent, CONTEXT);
        holds(mapped);
        expect(mapStatement(again(sent), CONTEXT)).toEqual(mapped);
      }),
      { numRuns: 500 },
    ));

  it('as a Caliper event becomes a lawful event or is refused for a known reason, twice alike', () =>
    fc.assert(
      fc.property(events, (made) => {
        const sent = again(made);
        const mapped = mapCaliperEvent(sent, CONTEXT);
        holds(mapped);
        expect(mapCaliperEvent(again(sent), CONTEXT)).toEqual(mapped);
      }),
      { numRuns: 500 },
    ));
});

describe('a duration', () => {
  it.each([
    ['PT90S', 90],
    ['PT1H1M1.25S', 3661.25],
    ['P1DT1S', 86_401],
    ['P2W', 1_209_600],
    ['PT0S', 0],
  ])('%s is %s seconds', (iso, seconds) => {
    expect(secondsOf(iso, 'd')).toEqual({ is: 'there', value: seconds });
  });

  it.each(['P', 'PT', 'P1DT', 'P1Y', 'P1M', 'P31D', '90', 'pt90s', '-PT1S', ''])(
    '%s is none that can be used',
    (iso) => {
      expect(secondsOf(iso, 'd')).toMatchObject({ refusal: { reason: 'unusable-duration' } });
    },
  );

  it('in seconds is what it says', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_592_000 }), (seconds) => {
        expect(secondsOf(`PT${seconds}S`, 'd')).toEqual({ is: 'there', value: seconds });
      }),
    ));
});
