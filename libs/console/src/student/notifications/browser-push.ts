import type { BrowserSubscription, PushBrowser } from './push.ts';

/** The worker that shows what is pushed, and the pages that it is of: neither is the console's own. */
const WORKER = '/push/worker.js';
const SCOPE = '/push';

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

/** The page's policy lets nothing but what comes from here become a script; browsers without it take the URL. */
const createWorkerUrl = (): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('console', { createScriptURL: () => WORKER });
  return (policy?.createScriptURL(WORKER) ?? WORKER) as string;
};
// A policy can be made once.
let workerUrl: string | undefined;

/** Push as this browser has it. */
export const browserPush = (): PushBrowser => ({
  isSupported: 'serviceWorker' in navigator && 'PushManager' in globalThis,
  permission: () => Notification.permission,
  askPermission: () => Notification.requestPermission(),
  isSubscribed: async () => (await subscription()) !== null,
  subscribe: async (key) => {
    workerUrl ??= createWorkerUrl();
    await navigator.serviceWorker.register(workerUrl, { scope: SCOPE });
    const manager = (await activeRegistration()).pushManager;
    const wanted = bytes(key);
    const before = await manager.getSubscription();
    if (before && isSame(before.options.applicationServerKey, wanted)) return told(before);
    // A subscription is bound to one key.
    await before?.unsubscribe();
    return told(await manager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted }));
  },
  unsubscribe: async () => {
    await (await subscription())?.unsubscribe();
  },
});

const subscription = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
};

/** The console is no page of the worker's, so nothing tells it when the worker is ready but the worker itself. */
const activeRegistration = async (): Promise<ServiceWorkerRegistration> => {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  if (!registration) throw new Error('The worker for notifications is not registered');
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return registration;
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(registration);
    });
  });
};

const told = (subscription: PushSubscription): BrowserSubscription => {
  const { endpoint = '', expirationTime = null, keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  return { endpoint, expirationTime, keys: { p256dh, auth } };
};

const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

const isSame = (key: ArrayBuffer | null, wanted: Uint8Array): boolean =>
  key !== null && String(new Uint8Array(key)) === String(wanted);
