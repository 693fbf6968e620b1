import { ask, parsed, type Question } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import type { Row } from './matrix.ts';
import type { World } from './world.ts';

/** An operation as the running gateway's own OpenAPI document describes it. */
export interface ServedOperation {
  readonly id: string;
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  readonly isOpen: boolean;
  /** Null: every role. */
  readonly roles: readonly string[] | null;
}

interface Described {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly 'x-roles'?: 'any' | readonly string[];
}

/** The document that the gateway serves. */
export const servedDocument = async (target: Pick<Target, 'gateway'>) =>
  parsed((await ask(target, { method: 'GET', path: '/openapi.json' })).text) as {
    readonly servers: readonly { readonly url: string }[];
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, object>> };
  };

/** Every operation of a document. */
export const operationsIn = ({
  paths,
}: Pick<Awaited<ReturnType<typeof servedDocument>>, 'paths'>): readonly ServedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const { operationId: id, security, 'x-roles': roles } = described as Described;
      const isOpen = security?.length === 0;
      return {
        id,
        method: method.toUpperCase(),
        path,
        isOpen,
        roles: roles === undefined || roles === 'any' ? null : roles,
      };
    }),
  );

/** The request of a row, without who asks. */
export const questionOf = (
  { method, path }: Pick<ServedOperation, 'method' | 'path'>,
  row: Row,
  world: World,
): Question => {
  const values = row.path?.(world) ?? {};
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? 'none'),
  );
  const body = row.body?.(world);
  return {
    method,
    path: `${filled}${row.query?.(world) ?? ''}`,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
};
