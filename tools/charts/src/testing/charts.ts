import { cacheFolder, prepareGoProgram } from '@mastery/stack';
import { PROGRAMS } from '../programs/programs.ts';
import { type Renderer, createRenderer } from '../render/renderer.ts';
import { prepareSchemas } from '../schemas/prepare-schemas.ts';
import { type Validated, validate } from '../validate/validate.ts';

/** The first time Helm and kubeconform are built. */
export const PREPARING_MS = 900_000;
/** Helm starts as a program of its own for each rendering. */
export const RENDERING_MS = 60_000;

const context = () => ({
  cache: cacheFolder(process.env),
  // What jest needs is none of Go's business.
  env: { ...process.env, NODE_OPTIONS: '' },
  progress: (line: string) => void process.stderr.write(`${line}\n`),
});

/** A renderer with the real Helm. */
export const realRenderer = async (): Promise<Renderer> =>
  createRenderer(await prepareGoProgram(context(), PROGRAMS.helm));

/** Holds a rendering against the real schemas. */
export const realValidator = async (): Promise<(yaml: string) => Promise<Validated>> => {
  const kubeconform = await prepareGoProgram(context(), PROGRAMS.kubeconform);
  const schemas = await prepareSchemas(context());
  return (yaml) => validate(kubeconform, schemas, yaml);
};
