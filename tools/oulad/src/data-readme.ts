import { SLICE_COLUMNS, SLICE_FILES } from './files.ts';
import type { SliceTexts } from './files.ts';
import { cohortOf } from './model.ts';
import type { Run } from './model.ts';

const WHAT: Readonly<Record<keyof typeof SLICE_COLUMNS, string>> = {
  'run.csv': 'the run and the window, first and last day included',
  'assessments.csv': 'all TMAs and CMAs of the run with their due days',
  'students.csv': 'who was registered in the window; an empty last cell: stayed to the end',
  'submissions.csv': 'what was handed in within the window, with the points',
  'settled.csv': 'what a student had behind them before the window, so that nobody waits for it',
};

/** The README of the data folder: source, terms, content and the command that cuts the same slice again. */
export function dataReadme(
  run: Run,
  texts: SliceTexts,
  leftOut: Readonly<Record<string, number>>,
): string {
  const files = SLICE_FILES.map((file) => {
    const rows = texts[file].split('\n').length - 2;
    const columns = SLICE_COLUMNS[file].join(', ');
    return `- \`${file}\` (${rows} rows: ${columns}): ${WHAT[file]}`;
  });
  const rest = Object.entries(leftOut).map(([reason, count]) => `- ${reason}: ${count}`);
  return `# A slice of the Open University Learning Analytics Dataset

Run ${cohortOf(run)}, days ${run.firstDay} to ${run.lastDay} (day 0 is the start of the run: 1 February for \`B\`, 1 October for \`J\`).

Source: J. Kuzilek, M. Hlosta, Z. Zdrahal, _Open University Learning Analytics dataset_, Scientific Data 4:170171 (2017),
<https://doi.org/10.1038/sdata.2017.171>. Licence: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
Changed: rows and columns were left out, as told below; ids and values are as in the source.

Files:

${files.join('\n')}

\`curriculum.json\` is derived from \`assessments.csv\`: three assessments in order of due day are a block, each block is the
prerequisite of the next, the TMAs of a block are its exercises.

Rows of the run that are no events:

${rest.join('\n')}

A good window holds the whole story of many assessments, from before the due day until late hand-ins have come. In the
source nearly all results of a CMA carry one day, a few days after its due day: the day on which it was marked.

Cut again, with the files of the dataset in a folder:

\`\`\`sh
node tools/oulad/src/cut-slice.ts --from <folder> --module ${run.module} --run ${run.run} --first-day ${run.firstDay} --last-day ${run.lastDay}
\`\`\`
`;
}
