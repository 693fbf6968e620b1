import type { AppName, Stack, StackOptions } from '@mastery/stack';

/** Apps beside the four, each with a sidecar: one that the engine admits and one that it does not know. */
export type Caller = 'triage-service' | 'unknown-service';

/** What only somebody within the installation can reach; known of the local stack alone. */
export interface LocalStack extends Pick<Stack, 'urls' | 'ports' | 'secrets' | 'logsFolder'> {
  /** HTTP ports of the sidecars of these callers. */
  readonly callers: Readonly<Record<Caller, number>>;
  /** Starts one of the apps once more, with settings of its own; absent where the stack is somebody else's. */
  readonly addApp?: (
    name: AppName,
    env: Readonly<Record<string, string>>,
  ) => Promise<{ url: string; stop: () => Promise<void> }>;
  /** Starts a stack beside this one whose Kafka knows these logins; absent where the stack is somebody else's. */
  readonly openSecured?: (rights: NonNullable<StackOptions['kafkaRights']>) => Promise<Stack>;
}

/** What is attacked. */
export interface Target {
  /** Address of the gateway, without a slash at its end. */
  readonly gateway: string;
  /** `JWT_KEYS` of the installation: who holds them can be anybody, which the attacks with good tokens need. */
  readonly keys: string;
  readonly local?: LocalStack;
}

/** The local stack. @throws Error where a scenario needs it and there is none */
export const localOf = ({ local }: Target): LocalStack => {
  if (local === undefined) throw new Error('This scenario needs the local stack');
  return local;
};
