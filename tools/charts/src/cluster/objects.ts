import type { Ask } from './api.ts';

/** A Kubernetes object, whatever its kind. */
export interface AnyObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** Applies objects to a namespace of a cluster. */
export interface Objects {
  /**
   * Has the server check and default an object as it would if it kept it; it does not. Unknown and doubled fields count as
   * errors.
   *
   * @returns what is wrong; undefined when it is accepted
   */
  dryRun(namespace: string, object: AnyObject): Promise<string | undefined>;
  /** Keeps an object. @throws Error when it is refused */
  apply(namespace: string, object: AnyObject): Promise<void>;
  /** The path of an object. */
  pathOf(namespace: string, object: AnyObject): Promise<string>;
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const APPLY = 'application/apply-patch+yaml';
const QUERY = 'fieldManager=dry-run&force=true&fieldValidation=Strict';

/** @param ask asks the cluster */
export const createObjects = (ask: Ask): Objects => {
  const known = new Map<string, Promise<readonly Resource[]>>();
  const resourcesOf = (base: string) => {
    const found = known.get(base) ?? discover(ask, base);
    known.set(base, found);
    return found;
  };
  const pathOf = async (namespace: string, { apiVersion, kind, metadata }: AnyObject) => {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const resource = (await resourcesOf(base)).find((one) => one.kind === kind);
    if (!resource) throw new Error(`The cluster knows no ${kind} in ${apiVersion}.`);
    const place = resource.namespaced ? `${base}/namespaces/${namespace}` : base;
    return `${place}/${resource.name}/${metadata.name}`;
  };
  const patch = async (namespace: string, object: AnyObject, more: string) => {
    const path = await pathOf(namespace, object);
    const { status, body } = await ask('PATCH', `${path}?${QUERY}${more}`, object, APPLY);
    return status < 300 ? undefined : `${status} ${(body as { message?: string }).message ?? ''}`;
  };
  return {
    pathOf,
    dryRun: (namespace, object) => patch(namespace, object, '&dryRun=All'),
    apply: async (namespace, object) => {
      const wrong = await patch(namespace, object, '');
      if (wrong !== undefined) throw new Error(`${object.kind} ${object.metadata.name}: ${wrong}`);
    },
  };
};

const discover = async (ask: Ask, base: string): Promise<readonly Resource[]> => {
  const { status, body } = await ask('GET', base);
  if (status !== 200) return [];
  const { resources } = body as { readonly resources: readonly Resource[] };
  // Of subresources, which have a slash in their name, none is an object of its own.
  return resources.filter(({ name }) => !name.includes('/'));
};
