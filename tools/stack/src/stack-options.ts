import type { TopicSettings, UserRights } from '@mastery/kafka-event-log';
import type { AppName } from './apps.ts';
import type { Detours } from './detours.ts';
import type { StackPorts } from './ports.ts';
import type { Programs } from './prepare/prepare.ts';
import type { Progress } from './progress.ts';
import type { Launch } from './run/child.ts';
import type { UnexpectedExit } from './run/supervisor.ts';
import type { Stack } from './stack-types.ts';
import type { TelemetrySettings } from './telemetry.ts';

export interface StackOptions {
  /** What `prepare` returned. */
  readonly programs: Programs;
  /** The contract's ports by default; `free` picks free ones, for tests beside a running stack. */
  readonly ports?: 'default' | 'free' | StackPorts;
  /**
   * Logs, data and the process record; by default the one that `npm run stop` stops first. Stacks
   * elsewhere under `runsFolder` are stopped by it when their launcher is gone.
   */
  readonly runFolder?: string;
  /** Keeps Redis' and Kafka's data of the last run instead of beginning empty. */
  readonly keepData?: boolean;
  /** The apps to start, each with its sidecar; all by default, none for infrastructure only. */
  readonly apps?: readonly AppName[];
  /** The bundle of an app, when not its built one. */
  readonly entry?: (name: AppName) => string;
  /** Starts an app in another way than usual, from an image say; given how it would be started. */
  readonly command?: (name: AppName, usual: Launch) => Launch;
  /** Settings of an app beyond the ordinary ones. */
  readonly appEnv?: Partial<Record<AppName, Readonly<Record<string, string>>>>;
  readonly curriculumFile?: string;
  /** For every app; with an endpoint, apps and sidecars send their spans there. None by default. */
  readonly telemetry?: TelemetrySettings;
  /** Kafka over TLS with SASL SCRAM, Redis over TLS with an ACL user; all plain by default. */
  readonly secured?: boolean;
  /** Who finds what behind a proxy; nobody by default. Not together with `secured`. */
  readonly detours?: Detours;
  /** Each app has a user of its own at Kafka, by its name, with these rights and no others; needs `secured`. */
  readonly kafkaRights?: Readonly<Record<string, UserRights>>;
  /** Opens the demo door of the gateway for this student and the teacher of this cohort; shut by default. */
  readonly demo?: { readonly student: string; readonly cohort: string };
  /** Created before any app starts. */
  readonly topics?: readonly TopicSettings[];
  /** Partitions of each topic, 12 by default. */
  readonly partitions?: number;
  /** Runs once the infrastructure is ready, before any app starts: to register schemas, say. */
  readonly beforeApps?: (stack: Stack) => Promise<void>;
  readonly progress?: Progress;
  /** A process ended although nobody asked; by default a progress line says so. */
  readonly onUnexpectedExit?: (exit: UnexpectedExit) => void;
  /** Stops everything, also half-way through the start, which then rejects. */
  readonly signal?: AbortSignal;
}
