import { describe, expect, it } from '@jest/globals';
import { NEW_DOCUMENT, parseDocument, serializeDocument } from '../document.ts';
import { LOG_START, event, fold, record, written } from '../testing/records.ts';

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
