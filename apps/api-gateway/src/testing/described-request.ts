import type { ApiExample, ApiOperation } from '@mastery/api-schemas';

/** Values of path and query parameters, and a body. */
export type Sent = Pick<ApiExample, 'parameters' | 'body'>;

/** Method and address of an operation with these parameters in path and query. */
export const described = (
  { method, path }: Pick<ApiOperation, 'method' | 'path'>,
  { parameters = {} }: Sent,
) => {
  const given = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
  const isInPath = ([name]: readonly [string, string]) => path.includes(`{${name}}`);
  const filled = given
    .filter(isInPath)
    .reduce(
      (left, [name, value]) => left.replace(`{${name}}`, () => encodeURIComponent(value)),
      path,
    );
  const query = new URLSearchParams(Object.fromEntries(given.filter((each) => !isInPath(each))));
  const address = query.size > 0 ? `${filled}?${query.toString()}` : filled;
  return { method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE', path: address };
};
