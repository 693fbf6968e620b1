import { join } from 'node:path';
import { repositoryRoot } from './layout.ts';

/** The four apps, their Dapr app ids and the ports of the contract. */
export const apps = {
  'api-gateway': { appId: 'api-gateway', port: 3000 },
  // The customer's name for the core.
  'mastery-worker': { appId: 'mastery-engine', port: 3001 },
  'prediction-service': { appId: 'prediction-service', port: 3002 },
  'notification-service': { appId: 'notification-service', port: 3003 },
} as const;

export type AppName = keyof typeof apps;

export const appNames = Object.keys(apps) as readonly AppName[];

/** An app's built bundle. */
export function appEntry(name: AppName): string {
  return join(repositoryRoot, 'apps', name, 'dist/main.js');
}
