import { describe, expect, it } from '@jest/globals';
import { NEW_DOCUMENT, parseDocument, serializeDocument } from '../document.ts';
import {
  LOG_START,
  NOTHING,
  event,
  fold,
  record,
  steps,
  validate,
  written,
} from '../testing/records.ts';
import { foldBatch } from './fold.ts';

const kinds = (folded: ReturnType<typeof fold>) => folded.outcomes.map(({ kind }) => kind);

describe('a batch of learning events', () => {
  it('applies each event once, in log order, and counts revisions', () => {
    const folded = fold([record(0, event(1)), record(1, event(2)), record(2, event(3))]);
    const document = folded.documents.get('ada');
    expect(kinds(folded)).toEqual(['applied', 'applied', 'applied']);
    expect(document).toMatchObject({ revision: 3, positions: { 0: 2 } });
    expect(document?.result).toMatchObject({ evidence_count: 3, level: 'proficient' });
  });

  it('skips a duplicate in the batch without touching its neighbours', () => {
    const folded = fold([record(0, event(1)), record(1, event(1)), record(2, event(2))]);
    expect(kinds(folded)).toEqual(['applied', 'duplicate', 'applied']);
    expect(folded.documents.get('ada')?.revision).toBe(2);
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
    expect(again.documents.size).toBe(0);
    expect([...again.repeated]).toEqual(['ada']);
    const results = (folded: typeof first) =>
      folded.outcomes.map((outcome) => ('results' in outcome ? outcome.results : []));
    expect(results(again)).toEqual(results(first));
  });

  it('applies an event whose marker was written but whose document was not', () => {
    const { markers } = fold([record(0, event(1))]);
    const half = { documents: new Map(), markers };
    const again = fold([record(0, event(1))], half);
    expect(kinds(again)).toEqual(['applied']);
    // The marker stands already: creating it again would be refused for ever.
    expect(again.markers.size).toBe(0);
  });

  it('publishes again what the document has applied, whoever holds the marker', () => {
    const first = fold([record(0, event(1))]);
    // The same id under another student's key, on another partition, was quicker with the marker.
    const elsewhere = { ...first.markers.get(event(1).id)!, partition: 5, content_hash: 'other' };
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

  it('dead-letters an event that cannot be folded, and goes on', () => {
    const judged = [record(0, event(1)), record(1, event(2))].map(validate);
    const failing = {
      ...steps,
      apply: (...args: Parameters<typeof steps.apply>) => {
        if (args[1].id === event(1).id) throw new Error('a bug');
        return steps.apply(...args);
      },
    };
    const folded = foldBatch(judged, NOTHING, failing);
    expect(folded.outcomes).toMatchObject([
      { kind: 'dead-lettered', refusal: { reason: 'processing' } },
      { kind: 'applied' },
    ]);
  });

  it('drops from the outbox what lies below the batch: the broker has it', () => {
    const earlier = written(fold([record(0, event(1)), record(1, event(2))]));
    const document = fold([record(2, event(3))], earlier).documents.get('ada');
    expect(document?.outbox.map(({ offset }) => offset)).toEqual([2]);
  });

  it('makes the same bytes when it folds the same again', () => {
    const bytes = () => {
      const document = fold([record(0, event(1)), record(1, event(2))]).documents.get('ada');
      return serializeDocument(document ?? NEW_DOCUMENT);
    };
    expect(bytes()).toBe(bytes());
    expect(serializeDocument(parseDocument(bytes()))).toBe(bytes());
  });

  it('takes its "now" from the broker', () => {
    const document = fold([record(5, event(1))]).documents.get('ada');
    expect(document?.result?.calculated_at).toBe(new Date(LOG_START + 5_000).toISOString());
  });
});
