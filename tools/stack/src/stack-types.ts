import type { AppName } from './apps.ts';
import type { AppPorts, SidecarPorts, StackPorts } from './ports.ts';
import type { ProcessHandle } from './run/handle.ts';
import type { Secrets } from './secrets.ts';

/** Where a stack's services are. */
export interface StackUrls {
  /** `host:port`. */
  readonly kafka: string;
  /** With the password. */
  readonly redis: string;
  /** The Confluent-compatible API. */
  readonly registry: string;
  readonly apps: Readonly<Record<AppName, string>>;
}

/** The servers that apps and sidecars need. */
export interface Infrastructure {
  readonly kafka: ProcessHandle;
  readonly redis: ProcessHandle;
  readonly registry: ProcessHandle;
  /** Signs who a sidecar is. */
  readonly sentry: ProcessHandle;
}

/** A sidecar of an app that is none of the four. */
export interface AddedSidecar {
  readonly handle: ProcessHandle;
  readonly ports: SidecarPorts;
}

/** What sets a process of an app apart from the others of its app. */
export interface Deployment {
  /** The Dapr app id under which others reach it, which also names its logs; the app's own unless given. */
  readonly appId?: string;
  /** Settings of this process alone. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A further instance of one of the four apps. */
export interface AddedApp {
  readonly app: ProcessHandle;
  readonly sidecar: ProcessHandle;
  readonly ports: AppPorts;
}

/** A running stack. */
export interface Stack extends Infrastructure {
  readonly runFolder: string;
  readonly logsFolder: string;
  readonly ports: StackPorts;
  readonly urls: StackUrls;
  readonly secrets: Secrets;
  readonly apps: ReadonlyMap<AppName, ProcessHandle>;
  readonly sidecars: ReadonlyMap<AppName, ProcessHandle>;
  /**
   * Starts the sidecar of an app that is none of the four, on free ports: for tests. Without a port of
   * its own it can use state but cannot be called.
   */
  addSidecar(appId: string, appPort?: number): Promise<AddedSidecar>;
  /**
   * Starts one of the four apps once more, with a sidecar of its own, on free ports: for tests of several
   * replicas, which write into one log file, or of a deployment of its own.
   */
  addApp(name: AppName, deployment?: Deployment): Promise<AddedApp>;
  /** Ends every process, those who write before those who keep what is written. */
  stop(): Promise<void>;
}
