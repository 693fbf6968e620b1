import { describe, expect, it } from '@jest/globals';
import { NEW_DOCUMENT, parseDocument, serializeDocument } from '../document.ts';
import {
  LOG_START,
  NOTHING,
  erasure,
  event,
  fold,
  judge,
  record,
  steps,
  written,
} from '../testing/records.ts';
import { foldBatch } from './fold.ts';

const documentIn = (folded: ReturnType<typeof fold>) => folded.students.get('ada')?.document;
const kinds = (folded: ReturnType<typeof fold>) => folded.outcomes.map(({ kind }) => kind);

describe('a batch of learning events', () => {
  it('applies each event once, in log order, and counts revisions', () => {
    const folded = fold([record(0, event(1)), record(1, event(2)), record(2, event(3))]);
    const document = documentIn(folded);
    expect(kinds(folded)).toEqual(['applied', 'applied', 'applied']);
    expect(document).toMatchObject({ revision: 3, positions: { '0/0': 2 } });
    expect(document?.result).toMatchObject({ evidence_count: 3, level: 'proficient' });
  });

  it('skips a duplicate in the batch without touching its neighbours', () => {
    const folded = fold([record(0, event(1)), record(1, event(1)), record(2, event(2))]);
    expect(kinds(folded)).toEqual(['applied', 'duplicate', 'applied']);
    expect(documentIn(folded)?.revision).toBe(2);
  });

  it('skips a duplicate of an earlier batch', () => {
    const earlier = written(fold([record(0, event(1))]));
    expect(kinds(fold([record(1, event(1))], earlier))).toEqual(['duplicate']);
  });

  it('takes the same event over another trace as the same event', () => {
    const traced = event(1, { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` });
    expect(kinds(fold([record(0, event(1)), record(1, traced)]))).toEqual(['applied', 'duplicate']);
  });

  it('dead-letters another event under a used id', () => {
    const other = event(1, { time: '2026-03-10T11:30:00Z' });
    const [, second] = fold([record(0, event(1)), record(1, other)]).outcomes;
    expect(second).toMatchObject({ kind: 'dead-lettered', refusal: { code: 'id-reused' } });
  });

  it('publishes the same results again for a redelivered batch and changes nothing', () => {
    const records = [record(0, event(1)), record(1, event(2)), record(2, event(3))];
    const first = fold(records);
    const again = fold(records, written(first));
    expect(kinds(again)).toEqual(['redelivered', 'redelivered', 'redelivered']);
    expect(documentIn(again)).toEqual(documentIn(first));
    expect(again.markers.size).toBe(0);
    const results = (folded: typeof first) =>
      folded.outcomes.map((outcome) => ('results' in outcome ? outcome.results : []));
    expect(results(again)).toEqual(results(first));
  });

  it('applies an event whose marker was written but whose document was not', () => {
    const half = { ...written(fold([record(0, event(1))])), documents: new Map() };
    const again = fold([record(0, event(1))], half);
    expect(kinds(again)).toEqual(['applied']);
    // The marker stands already: creating it again would be refused for ever.
    expect(again.markers.size).toBe(0);
  });

  it('publishes again what the document has applied, whoever holds the marker', () => {
    const first = fold([record(0, event(1))]);
    // The same id under another student's key, on another partition, was quicker with the marker.
    const { record: marker } = first.markers.get(event(1).id)!;
    const elsewhere = { ...marker, partition: 5, content_hash: 'other' };
    const loaded = { ...written(first), markers: new Map([[event(1).id, elsewhere]]) };
    expect(kinds(fold([record(0, event(1))], loaded))).toEqual(['redelivered']);
  });

  it('does not pass over in silence what was refused before and comes again', () => {
    const early = event(1, { time: '2026-03-10T12:06:00Z' });
    const refused = written(fold([record(0, early)]));
    const [again] = fold([record(900, early)], refused).outcomes;
    expect(again).toMatchObject({
      kind: 'dead-lettered',
      refusal: { code: 'id-refused-before' },
    });
  });

  it('lets nobody use up an id under a key that is not the student', () => {
    const folded = fold([record(0, event(1), 'mallory'), record(1, event(1))]);
    expect(kinds(folded)).toEqual(['dead-lettered', 'applied']);
  });

  const failing = (times: number) => {
    let failures = 0;
    return {
      ...steps,
      apply: (...args: Parameters<typeof steps.apply>) => {
        if (args[1].id !== event(2).id || failures === times) return steps.apply(...args);
        failures += 1;
        throw new Error('a defect');
      },
    };
  };
  const judged = [1, 2, 3].map((number) => judge(record(number, event(number))));

  it('stops before an event that cannot be folded, so that it is tried again on its own', () => {
    const folded = foldBatch(judged, NOTHING, failing(1));
    expect(folded.failedAt).toBe(1);
    expect(kinds(folded)).toEqual(['applied']);
  });

  it('dead-letters an event that cannot be folded at its fourth try, and goes on', () => {
    const folded = foldBatch(judged.slice(1), NOTHING, failing(1), 4);
    expect(folded.outcomes).toMatchObject([
      { kind: 'dead-lettered', refusal: { reason: 'processing', attempts: 4 } },
      { kind: 'applied' },
    ]);
  });

  it('drops from the outbox what lies below the batch: the broker has it', () => {
    const earlier = written(fold([record(0, event(1)), record(1, event(2))]));
    const document = documentIn(fold([record(2, event(3))], earlier));
    expect(document?.outbox.map(({ offset }) => offset)).toEqual([2]);
  });

  it('makes the same bytes when it folds the same again', () => {
    const bytes = () => {
      const document = documentIn(fold([record(0, event(1)), record(1, event(2))]));
      return serializeDocument(document ?? NEW_DOCUMENT);
    };
    expect(bytes()).toBe(bytes());
    expect(serializeDocument(parseDocument(bytes()))).toBe(bytes());
  });

  it('takes its "now" from the broker', () => {
    const document = documentIn(fold([record(5, event(1))]));
    expect(document?.result?.calculated_at).toBe(new Date(LOG_START + 5_000).toISOString());
  });

  describe('with an erasure', () => {
    const erased = fold([record(0, event(1)), record(1, erasure(2))]);

    it('leaves a tombstone: positions, revision and what is still to be published', () => {
      const text = serializeDocument(documentIn(erased) ?? NEW_DOCUMENT);
      expect(Object.keys(JSON.parse(text) as object)).not.toEqual(
        expect.arrayContaining(['evidence']),
      );
      expect(parseDocument(text)).toMatchObject({
        result: null,
        revision: 2,
        positions: { '0/0': 1 },
        erased: { offset: 1 },
      });
      expect(documentIn(erased)?.outbox.flatMap(({ events }) => events.at(-1)?.type)).toContain(
        'student.erased',
      );
    });

    it('is not undone by a redelivery', () => {
      const again = fold([record(0, event(1)), record(1, erasure(2))], written(erased));
      expect(kinds(again)).toEqual(['redelivered', 'redelivered']);
      expect(documentIn(again)?.result).toBeNull();
    });

    it('is followed by a new life that knows nothing of the old one', () => {
      const after = documentIn(fold([record(2, event(3))], written(erased)));
      expect(after).toMatchObject({
        revision: 3,
        born: { place: '0/0', offset: 2 },
        result: { evidence_count: 1 },
      });
    });

    it('is not undone by the end of a day', () => {
      const closed = event(4, {
        type: 'mastery.calculation.requested',
        data: { reason: 'day_closed' },
      } as never);
      const after = fold([record(2, closed)], written(erased));
      expect(kinds(after)).toEqual(['applied']);
      expect(documentIn(after)).toMatchObject({ result: null, positions: { '0/0': 2 } });
    });

    it('refuses the replay of an older dead letter, and takes one of a newer', () => {
      const replay = (position: number) =>
        event(5, { replay_of: event(9).id, replay_position: position });
      expect(fold([record(2, replay(0))], written(erased)).outcomes).toMatchObject([
        { kind: 'dead-lettered', refusal: { code: 'erased' } },
      ]);
      expect(kinds(fold([record(3, replay(2))], written(erased)))).toEqual(['applied']);
    });
  });
});
