import { type AppName, type ProcessHandle, appEntry, appNames } from '@mastery/stack';
import type { Verbs } from '../control/control.ts';
import type { Installation } from './installation.ts';
import { bundleAt } from './old-bundle.ts';

/** What a cluster does to deployments, done to processes. */
export const platformVerbs = (installation: Installation): Verbs => {
  const { stack, replicas } = installation;
  const part = (name = ''): ProcessHandle => {
    const found = { kafka: stack.kafka, redis: stack.redis, registry: stack.registry }[name];
    const handle = found ?? stack.apps.get(name as AppName);
    if (handle === undefined) throw new Error(`${name || 'Nothing'} is no part of an installation`);
    return handle;
  };
  return {
    install: {
      usage: 'install: start every app and wait until all are ready',
      run: async () => {
        await installation.install();
        return `${appNames.join(', ')} are ready`;
      },
    },
    scale: {
      usage: 'scale <app> <count>',
      run: async (app, count) => {
        await replicas.scale(appNamed(app), Number(count));
        return `${app}: ${count}`;
      },
    },
    set: {
      usage: 'set <app> VARIABLE=value …: change settings, replace the processes one after another',
      run: async (app, ...settings) => {
        await replicas.set(appNamed(app), Object.fromEntries(settings.map(setting)));
        return `${app} runs with its new settings`;
      },
    },
    'add-version': {
      usage: 'add-version <app> <commit>: one more replica, of another version',
      run: async (app, commit = '') => {
        await replicas.addAs(appNamed(app), bundleOf(appNamed(app), commit));
        return `${app} ${commit} runs beside the others`;
      },
    },
    'roll-out': {
      usage: 'roll-out <app> <commit | current>: replace every replica by this version',
      run: async (app, commit = '') => {
        await replicas.rollOut(appNamed(app), bundleOf(appNamed(app), commit));
        return `${app} ${commit} runs alone`;
      },
    },
    stop: {
      usage: 'stop <app | kafka | redis>',
      run: async (name) => {
        await part(name).stop();
        return `${name} is stopped`;
      },
    },
    start: {
      usage: 'start <app | kafka | redis>',
      run: async (name) => {
        await part(name).start();
        return `${name} runs`;
      },
    },
  };
};

const bundleOf = (name: AppName, commit: string): string =>
  commit === 'current' ? appEntry(name) : bundleAt(name, commit);

const appNamed = (name = ''): AppName => {
  const found = appNames.find((each) => each === name);
  if (found === undefined)
    throw new Error(`${name || 'Nothing'} is none of ${appNames.join(', ')}`);
  return found;
};

const setting = (text: string): readonly [string, string] => {
  const at = text.indexOf('=');
  if (at < 1) throw new Error(`${text} is no VARIABLE=value`);
  return [text.slice(0, at), text.slice(at + 1)];
};
