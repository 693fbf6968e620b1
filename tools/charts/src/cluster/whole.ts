import { type Place, expectThat, uninstall } from './apart.ts';

const RELEASE = 'mastery';

/** A whole installation as one release: installed, upgraded, rolled back and removed. */
export const tryWhole = async (place: Place, values: string): Promise<void> => {
  const { helm, report } = place;
  const chart = 'mastery-engine' as const;
  const what = `mastery-engine, ${values} values`;
  await report.step(`install ${what}`, () => helm.install(RELEASE, { chart, values }));
  const first = await names(place);
  await report.step(`upgrade ${what}`, () =>
    helm.upgrade(RELEASE, { chart, values, set: ['mastery-worker.image.tag=0.2.0'] }),
  );
  await report.step(`roll back ${what}`, async () => {
    await helm.rollback(RELEASE, 1);
    expectThat((await names(place)) === first, 'has the objects that it had first');
  });
  await report.step(`uninstall ${what}`, () => uninstall(place, RELEASE));
};

const names = async ({ helm }: Place) =>
  (await helm.objects(RELEASE)).map(({ kind, metadata }) => `${kind}/${metadata.name}`).join();
