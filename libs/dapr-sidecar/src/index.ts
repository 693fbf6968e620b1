export { createDaprInvoker } from './invoke/dapr-invoker.ts';
export type { DaprInvokerOptions } from './invoke/dapr-invoker.ts';
export { createDaprSidecar } from './sidecar.ts';
export type { Sidecar, SidecarSettings } from './sidecar.ts';
export { createDaprStateStore } from './state/dapr-state-store.ts';
export type { DaprStateStoreOptions } from './state/dapr-state-store.ts';
