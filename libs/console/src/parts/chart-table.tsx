import { chartRows } from './chart-rows.ts';
import type { ChartContent } from './line-chart.tsx';

/** The chart in numbers. */
export const ChartTable = (content: ChartContent) => (
  <div class="table" role="region" aria-label={content.title} tabIndex={0}>
    <table>
      <caption class="for-readers">{content.summary}</caption>
      <thead>
        <tr>
          {[content.xLabel, ...content.series.map(({ label }) => label)].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chartRows(content).map(({ x, cells, marks }) => (
          <tr key={x}>
            <th scope="row">{[content.writeX(x), ...marks].join(' · ')}</th>
            {cells.map((cell, index) => (
              <td key={index} class="number">
                {cell ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
