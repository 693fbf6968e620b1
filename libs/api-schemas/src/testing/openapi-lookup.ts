/** An answer as the document describes it. */
export interface DescribedAnswer {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
  /** By content type; absent where the answer has no body. */
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

/** An operation as the document describes it. */
export interface DescribedOperation {
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

/** What a check needs of an OpenAPI document. */
export interface DescribedApi {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The operation that answers, and its place in the document. */
export interface FoundOperation {
  readonly operation: DescribedOperation;
  /** JSON pointer, as keys. */
  readonly place: readonly string[];
}

/** Finds the operation of a method and a path, under whichever server; plain paths win over templates. */
export const operationLookup = ({ servers, paths }: DescribedApi) => {
  const prefixes = servers.map(({ url }) => url.replace(/\/$/, ''));
  const templates = Object.keys(paths)
    .toSorted((a, b) => parametersIn(a) - parametersIn(b))
    .map((path) => ({ path, pattern: patternOf(path, prefixes) }));
  return (method: string, path: string): FoundOperation | undefined => {
    const verb = method.toLowerCase();
    const found = templates.find((each) => each.pattern.test(path) && verb in paths[each.path]!);
    if (!found) return undefined;
    const operation = paths[found.path]![verb] as DescribedOperation;
    return { operation, place: ['paths', found.path, verb] };
  };
};

const parametersIn = (path: string): number => path.split('{').length;

const patternOf = (path: string, prefixes: readonly string[]): RegExp => {
  const parts = path.split(/\{\w+\}/).map((part) => literally(part));
  const prefix = prefixes.map(literally).join('|');
  return new RegExp(`^(?:${prefix})${parts.join('[^/]+')}/?$`);
};

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
