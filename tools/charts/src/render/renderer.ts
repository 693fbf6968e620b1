import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '@mastery/stack';
import type { Installable } from '../layout.ts';
import { assembleCharts } from './assemble.ts';
import { type Manifest, manifestsOf } from './manifest.ts';

/** What to render: a chart, with a values file of its folder on top and single values on top of that. */
export interface Rendering {
  readonly chart: Installable;
  /** `default`, or the name of a file values-<name>.yaml. */
  readonly values?: string;
  /** As `--set` takes them. */
  readonly set?: readonly string[];
  /** As `--set-json` takes them. */
  readonly setJson?: readonly string[];
  readonly namespace?: string;
}

/** Renders charts with Helm. */
export interface Renderer {
  /** @throws Error with what Helm says, when values or templates are wrong */
  yaml(rendering: Rendering): Promise<string>;
  manifests(rendering: Rendering): Promise<readonly Manifest[]>;
  /** Says what `helm lint` finds. @throws Error when it finds an error */
  lint(rendering: Rendering): Promise<string>;
  /** The arguments by which Helm finds chart and values. */
  arguments(rendering: Rendering): readonly string[];
  close(): void;
}

/** A renderer over a copy of the charts in a folder of its own. */
export const createRenderer = async (helm: string): Promise<Renderer> => {
  const folder = mkdtempSync(join(tmpdir(), 'mastery-charts-'));
  const chartFolder = await assembleCharts(helm, folder);
  const argumentsOf = ({ chart, values = 'default', set = [], setJson = [] }: Rendering) => [
    chartFolder(chart),
    ...(values === 'default'
      ? []
      : ['--values', join(chartFolder(chart), `values-${values}.yaml`)]),
    ...set.flatMap((one) => ['--set', one]),
    ...setJson.flatMap((one) => ['--set-json', one]),
  ];
  const yaml = (rendering: Rendering) => {
    const namespace = rendering.namespace ?? 'mastery';
    const args = ['template', 'mastery', '--namespace', namespace, ...argumentsOf(rendering)];
    return mustRun(helm, args);
  };
  return {
    yaml,
    manifests: async (rendering) => manifestsOf(await yaml(rendering)),
    lint: (rendering) => mustRun(helm, ['lint', '--strict', ...argumentsOf(rendering)]),
    arguments: argumentsOf,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
