import type { AddedApp, AppName, ProcessHandle, Stack } from '@mastery/stack';

/** The processes of each app, as a deployment of a cluster has its pods. */
export interface Replicas {
  /** Adds and ends processes until there are so many. */
  scale(name: AppName, count: number): Promise<void>;
  /** Changes settings of an app and replaces its processes, one after another. */
  set(name: AppName, settings: Readonly<Record<string, string>>): Promise<void>;
  /** Adds one process that runs another bundle; those that run stay as they are. */
  addAs(name: AppName, entry: string): Promise<void>;
  /** Replaces every process by one that runs this bundle. */
  rollOut(name: AppName, entry: string): Promise<void>;
  /** Where the metrics of each process of the app are. */
  metricsUrls(name: AppName): readonly string[];
}

interface Replica {
  readonly app: ProcessHandle;
  readonly sidecar: ProcessHandle;
  readonly internalPort: number;
}

export interface ReplicasOptions {
  readonly stack: Stack;
  /** Settings of an app beyond the ordinary ones: what is written here counts from its next start on. */
  readonly appEnv: Record<AppName, Record<string, string>>;
  /** The bundle that the next process of an app runs. */
  readonly entries: Record<AppName, string>;
}

/** Keeps account of an installation's processes. */
export const createReplicas = ({ stack, appEnv, entries }: ReplicasOptions): Replicas => {
  const added = new Map<AppName, Replica[]>();
  const first = (name: AppName): Replica[] => {
    const [app, sidecar] = [stack.apps.get(name), stack.sidecars.get(name)];
    const internalPort = stack.ports.apps[name].internal;
    return app === undefined || sidecar === undefined ? [] : [{ app, sidecar, internalPort }];
  };
  const others = (name: AppName): Replica[] => {
    const known = added.get(name) ?? [];
    added.set(name, known);
    return known;
  };
  const running = (name: AppName) =>
    [...first(name), ...others(name)].filter(({ app }) => app.isRunning());
  const add = async (name: AppName) => void others(name).push(replicaOf(await stack.addApp(name)));
  const restartAll = async (name: AppName) => {
    for (const { app } of running(name)) await app.restart();
  };
  return {
    scale: async (name, count) => {
      while (running(name).length < count) await add(name);
      for (const { app, sidecar } of running(name).slice(count)) {
        await app.stop();
        await sidecar.stop();
      }
    },
    set: async (name, settings) => {
      Object.assign(appEnv[name], settings);
      await restartAll(name);
    },
    addAs: async (name, entry) => {
      entries[name] = entry;
      await add(name);
    },
    rollOut: async (name, entry) => {
      entries[name] = entry;
      await restartAll(name);
    },
    metricsUrls: (name) =>
      running(name).map(({ internalPort }) => `http://127.0.0.1:${internalPort}/metrics`),
  };
};

const replicaOf = ({ app, sidecar, ports }: AddedApp): Replica => ({
  app,
  sidecar,
  internalPort: ports.internal,
});
