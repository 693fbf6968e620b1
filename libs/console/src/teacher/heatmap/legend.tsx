import { percent } from '../../format.ts';
import { texts } from '../../texts.ts';
import { HEATS } from './heat.ts';

/** Which colour stands for which scores. */
export const Legend = () => (
  <div class="legend">
    <span class="soft">{texts.teacher.heatmap.legend}</span>
    <ol>
      {Array.from({ length: HEATS }, (_, heat) => (
        <li key={heat} class={`heat heat--${heat}`}>
          {percent(heat / HEATS)}
        </li>
      ))}
    </ol>
  </div>
);
