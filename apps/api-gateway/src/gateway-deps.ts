import type { TeacherScope, TokenVerifier } from '@mastery/auth-jwt';
import type { Curriculum } from '@mastery/domain-scoring';
import type { Probe, TraceFrom } from '@mastery/http-server';
import type { Anonymise, Metrics } from '@mastery/observability';
import type {
  Clock,
  EventLog,
  Logger,
  OneTimeValues,
  Random,
  ServiceInvoker,
  SharedCache,
  StateStore,
  TokenBuckets,
  Tracer,
} from '@mastery/ports';
import type { FrontDoorSettings } from './config.ts';
import type { PageFiles } from './console/page-files.ts';
import type { DemoDoor } from './demo/demo-route.ts';

/** What the api-gateway is made of. */
export interface GatewayDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly traceFrom: TraceFrom;
  /** Nobody is told unless given. */
  readonly tracer?: Tracer;
  readonly anonymise: Anonymise;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  readonly verifier: TokenVerifier;
  readonly teacherScope: TeacherScope;
  readonly settings: FrontDoorSettings;
  readonly buckets: TokenBuckets;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  /** Null where none is configured. */
  readonly curriculum: Curriculum | null;
  /** L2, which all gateways share. */
  readonly cache: SharedCache;
  /** Tickets, which all gateways share. */
  readonly oneTimeValues: OneTimeValues;
  readonly random: Random;
  /** Names this process among the gateways. */
  readonly instance: string;
  /** How long the caches wait before they rely on their stream of changes, milliseconds. */
  readonly settleMs?: number;
  readonly invoker: ServiceInvoker;
  readonly probeSidecar: Probe;
  /** The built console. */
  readonly page: PageFiles;
  /** Null but on a local start. */
  readonly demoDoor: DemoDoor | null;
}
