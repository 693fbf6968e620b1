import type { Outcome } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';

/** Whether this browser is told by Web Push, or why it cannot be. */
export type PushState =
  | { readonly kind: 'on' }
  | { readonly kind: 'off' }
  /** The browser has no Web Push, or has it only for secure pages. */
  | { readonly kind: 'unsupported' }
  /** The person said no to notifications of this page, in the browser's own settings. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What a browser gives when it subscribes. */
export interface BrowserSubscription {
  readonly endpoint: string;
  readonly expirationTime?: number | null;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** What is needed of a browser. */
export interface PushBrowser {
  readonly isSupported: boolean;
  readonly permission: () => NotificationPermission;
  readonly askPermission: () => Promise<NotificationPermission>;
  readonly isSubscribed: () => Promise<boolean>;
  /** Subscribes with the installation's key, base64url; anew where it was subscribed with another. */
  readonly subscribe: (key: string) => Promise<BrowserSubscription>;
  readonly unsubscribe: () => Promise<void>;
}

/** What is needed of the gateway. */
export interface PushGateway {
  readonly key: () => Promise<Outcome<string>>;
  readonly add: (subscription: BrowserSubscription) => Promise<Outcome<string>>;
  /** The ids of the student's browsers. */
  readonly list: () => Promise<Outcome<readonly string[]>>;
  readonly remove: (id: string) => Promise<Outcome<unknown>>;
}

/** What push needs. */
export interface PushDeps {
  readonly browser: PushBrowser;
  readonly gateway: PushGateway;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Nothing but this id outlives the session: it names this browser among the student's. */
const KEY = 'mastery-subscription-id';
const ON: PushState = { kind: 'on' };
const OFF: PushState = { kind: 'off' };

/** Turns push on and off in this browser, for whoever is signed in. */
export const createPush = ({ browser, gateway, storage }: PushDeps) => {
  const look = async (): Promise<PushState> => {
    if (!browser.isSupported) return { kind: 'unsupported' };
    if (browser.permission() === 'denied') return { kind: 'blocked' };
    const id = storage.getItem(KEY);
    if (id === null || !(await browser.isSubscribed())) return OFF;
    const ids = await gateway.list();
    if (ids.kind === 'failure') return { kind: 'failed', failure: ids.failure };
    // Another student's browser it may be, too: then it is not told of this one.
    return ids.value.includes(id) ? ON : OFF;
  };
  const enable = async (): Promise<PushState> => {
    if ((await browser.askPermission()) !== 'granted') return look();
    const key = await gateway.key();
    if (key.kind === 'failure') return { kind: 'failed', failure: key.failure };
    const added = await gateway.add(await browser.subscribe(key.value));
    if (added.kind === 'failure') return { kind: 'failed', failure: added.failure };
    storage.setItem(KEY, added.value);
    return ON;
  };
  const disable = async (): Promise<PushState> => {
    await browser.unsubscribe();
    const id = storage.getItem(KEY);
    const removed = id === null ? null : await gateway.remove(id);
    if (removed?.kind === 'failure') return { kind: 'failed', failure: removed.failure };
    storage.removeItem(KEY);
    return OFF;
  };
  return { look, enable, disable };
};
/** Turns push on and off. */
export type Push = ReturnType<typeof createPush>;
