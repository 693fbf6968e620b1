import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { PathParameters } from './route.ts';

type Parameters = z.ZodType<Readonly<Record<string, string>>>;
type Body = z.ZodType<Readonly<Record<string, unknown>>>;
type Both<Path extends Parameters, Sent extends Body> = z.ZodType<z.output<Path> & z.output<Sent>>;

/**
 * The input of a POST or PUT whose path says whom it is about: its body with the path parameters beside
 * it, so that access can be judged by both. Errors of either have the paths that the sender knows.
 */
export const besidePath =
  <Path extends Parameters, Sent extends Body>(path: Path, body: Sent) =>
  (_sent: unknown, _headers: IncomingHttpHeaders, params: PathParameters): Both<Path, Sent> => {
    const inPath = path.safeParse(params);
    return body
      .superRefine((_body, context) => {
        for (const { path: where, message } of inPath.error?.issues ?? [])
          context.addIssue({ code: 'custom', path: [...where], message });
      })
      .transform((sent) => ({ ...sent, ...inPath.data })) as unknown as Both<Path, Sent>;
  };
