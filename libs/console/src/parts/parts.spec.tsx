import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { percent } from '../format.ts';
import { DataTable } from './data-table.tsx';
import { LineChart } from './line-chart.tsx';
import { Meter } from './meter.tsx';

describe('a meter', () => {
  it('tells its value in words and draws it with its band', () => {
    const html = render(<Meter label="Loops" value={0.6} band={{ low: 0.5, high: 0.75 }} />);
    expect(html).toContain('60%');
    expect(html).toContain('x="50" width="25"');
  });

  it('draws nothing that is not known', () => {
    const html = render(<Meter label="Loops" value={null} />);
    expect(html).toContain('–');
    expect(html).not.toContain('meter__value');
  });
});

describe('a table', () => {
  const rows = [
    { name: 'loops', score: 0.4 },
    { name: 'basics', score: null },
  ];
  const html = render(
    <DataTable
      caption="Topics"
      rows={rows}
      keyOf={({ name }) => name}
      sorted={{ column: 'name', direction: 'ascending' }}
      columns={[
        { key: 'name', label: 'Topic', value: ({ name }) => name },
        { key: 'score', label: 'Score', value: ({ score }) => score },
      ]}
    />,
  );

  it('has a caption, headings of rows, and says how it is sorted', () => {
    expect(html).toContain('<caption>Topics</caption>');
    expect(html).toContain('aria-sort="ascending"');
    expect(html.indexOf('<th scope="row">basics')).toBeLessThan(html.indexOf('>loops'));
  });

  it('can be scrolled by keyboard', () => {
    expect(html).toContain('role="region" aria-label="Topics" tabindex="0"');
  });
});

describe('a chart', () => {
  const html = render(
    <LineChart
      title="History"
      summary="From 40% to 60% in two days"
      series={[
        {
          label: 'Score',
          points: [
            { x: 0, y: 0.4 },
            { x: 1, y: 0.6 },
          ],
        },
      ]}
      markers={[{ x: 1, label: 'Competent reached' }]}
      xLabel="Day"
      writeX={String}
      writeY={percent}
    />,
  );

  it('is a picture that tells what is to be seen in it', () => {
    expect(html).toContain('role="img" aria-label="From 40% to 60% in two days"');
    expect(html).toContain('1: Competent reached');
  });

  it('offers the same as a table', () => {
    expect(html).toContain('Show as a table');
  });
});
