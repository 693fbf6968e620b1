import type { World } from '../cli.ts';

/** What is told of a student's mastery. */
export interface ToldMastery {
  readonly student_id: string;
  readonly mastery_score: number | null;
  readonly level: string | null;
  readonly confidence: number;
  readonly evidence_count: number;
  readonly calculated_at: string;
  readonly breakdown?: readonly {
    readonly component: string;
    readonly score: number;
    readonly weight: number;
    readonly contribution: number;
  }[];
}

/** Says a student's score and level, and what each component adds. */
export const tellMastery = ({ say }: Pick<World, 'say'>, mastery: ToldMastery): void => {
  const { student_id: student, mastery_score: score, level, breakdown = [] } = mastery;
  say(`${student}: ${score ?? 'no score'}, ${level ?? 'not enough data for a level'}`);
  for (const { component, score: of, weight, contribution } of breakdown)
    say(`  ${component.padEnd(12)} ${of} × ${weight} = ${contribution}`);
  const { evidence_count: count, confidence, calculated_at: at } = mastery;
  say(`  ${count} pieces of evidence, confidence ${confidence}, as of ${at}`);
};
