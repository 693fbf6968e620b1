import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { ARROWS, type ArrowName, type ArrowNumbers, type Numbers } from './arrows.ts';
import { PipelineDrawing } from './pipeline-drawing.tsx';

const numbers = (some: Partial<Record<ArrowName, ArrowNumbers>>): Numbers =>
  ({
    ...Object.fromEntries(ARROWS.map((arrow) => [arrow, { records: null, lag: null }])),
    ...some,
  }) as Numbers;
const drawn = (some: Partial<Record<ArrowName, ArrowNumbers>>) =>
  render(<PipelineDrawing numbers={numbers(some)} />);

describe('the pipeline', () => {
  it('has the boxes of the drawing that the customer made', () => {
    const html = drawn({});
    for (const box of [
      'Learning Agent',
      'Mastery Engine',
      'Notification Service',
      'Dapr State Store',
      'mastery.requests',
      'mastery.results',
      'mastery.dlq',
    ]) {
      expect(html).toContain(box);
    }
  });

  it('has its numbers as text', () => {
    const html = drawn({ accepted: { records: 18_213, lag: null } });
    expect(html).toContain('>18,213<');
    expect(html).toContain('>accepted<');
    expect(drawn({ applied: { records: 7, lag: null } })).toContain('>7 applied<');
  });

  it('marks where something waits, in words, too', () => {
    expect(drawn({ processed: { records: 4, lag: 0 } })).not.toContain('line--waiting');
    const html = drawn({ processed: { records: 4, lag: 3 } });
    expect(html).toContain('line--waiting');
    expect(html).toContain('3 waiting');
  });

  it('leaves out what is not known', () => {
    expect(drawn({})).not.toContain('>accepted<');
  });
});
