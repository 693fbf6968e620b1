import { APP_CHARTS } from '../layout.ts';
import type { Ask } from './api.ts';
import type { Helm } from './helm.ts';
import type { Objects } from './objects.ts';
import type { Report } from './report.ts';

/** What a step is done to. */
export interface Place {
  readonly ask: Ask;
  readonly objects: Objects;
  readonly helm: Helm;
  readonly namespace: string;
  readonly report: Report;
}

interface Deployment {
  readonly metadata: { readonly name: string; readonly resourceVersion: string };
  readonly spec: {
    readonly replicas: number;
    readonly template: { readonly spec: { readonly containers: readonly [{ image: string }] } };
  };
}

const OTHER_TAG = '0.2.0';

/** Each app is a release of its own: upgraded, scaled, rolled back and removed, and nobody else notices. */
export const tryAppsApart = async (place: Place): Promise<void> => {
  const { helm, report } = place;
  await report.step('install platform alone', () =>
    helm.install('platform', { chart: 'platform' }),
  );
  for (const chart of APP_CHARTS) {
    await report.step(`install ${chart} alone`, () => helm.install(chart, { chart }));
  }
  for (const chart of APP_CHARTS) {
    const others = await deployments(place, chart);
    const alone = (what: string, work: () => Promise<void>) =>
      report.step(`${what} ${chart} alone`, async () => {
        await work();
        unchanged(others, await deployments(place, chart));
      });
    await alone('upgrade', () => upgrade(place, chart));
    await alone('scale', () => scale(place, chart));
    await alone('scale by hand', () => scaleByHand(place, chart));
    await alone('roll back', () => rollBack(place, chart));
  }
  for (const chart of [...APP_CHARTS, 'platform']) {
    await report.step(`uninstall ${chart} alone`, () => uninstall(place, chart));
  }
};

type App = (typeof APP_CHARTS)[number];

const upgrade = async (place: Place, chart: App): Promise<void> => {
  await place.helm.upgrade(chart, { chart, set: [`image.tag=${OTHER_TAG}`] });
  expectThat((await imageOf(place, chart)).endsWith(`:${OTHER_TAG}`), 'has another image');
};

const scale = async (place: Place, chart: App): Promise<void> => {
  const set = [`image.tag=${OTHER_TAG}`, 'replicas=5'];
  await place.helm.upgrade(chart, { chart, set });
  expectThat((await deployment(place, chart)).spec.replicas === 5, 'has 5 replicas');
};

/** As `kubectl scale` does it. */
const scaleByHand = async ({ ask, namespace }: Place, chart: App): Promise<void> => {
  const path = `/apis/apps/v1/namespaces/${namespace}/deployments/${chart}/scale`;
  const patch = { spec: { replicas: 3 } };
  const { status } = await ask('PATCH', path, patch, 'application/merge-patch+json');
  expectThat(status === 200, 'can be scaled by hand');
};

const rollBack = async (place: Place, chart: App): Promise<void> => {
  await place.helm.rollback(chart, 1);
  expectThat(!(await imageOf(place, chart)).endsWith(`:${OTHER_TAG}`), 'has its first image');
  expectThat((await deployment(place, chart)).spec.replicas === 2, 'has 2 replicas again');
};

/** Removes a release, and looks that nothing of it is left. */
export const uninstall = async (place: Place, release: string): Promise<void> => {
  const had = await place.helm.objects(release);
  await place.helm.uninstall(release);
  for (const object of had) {
    const { status } = await place.ask('GET', await place.objects.pathOf(place.namespace, object));
    expectThat(status === 404, `${object.kind} ${object.metadata.name} is gone`);
  }
};

/** The deployments of the namespace but this one, with their versions. */
const deployments = async ({ ask, namespace }: Place, but: string) => {
  const { body } = await ask('GET', `/apis/apps/v1/namespaces/${namespace}/deployments`);
  const { items } = body as { readonly items: readonly Deployment[] };
  return items
    .filter(({ metadata }) => metadata.name !== but)
    .map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`);
};

const unchanged = (before: readonly string[], after: readonly string[]) =>
  expectThat(before.join() === after.join() && before.length > 0, 'leaves the others as they were');

const deployment = async ({ ask, namespace }: Place, name: string): Promise<Deployment> => {
  const { body } = await ask('GET', `/apis/apps/v1/namespaces/${namespace}/deployments/${name}`);
  return body as Deployment;
};

const imageOf = async (place: Place, name: string): Promise<string> =>
  (await deployment(place, name)).spec.template.spec.containers[0].image;

/** @throws Error when it is not so */
export const expectThat = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(`It is not so that it ${what}.`);
};
