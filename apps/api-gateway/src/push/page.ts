/** The page: a token, two buttons, and what came of them. */
export const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mastery Engine: notifications in this browser</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="push/page.css">
<link rel="icon" href="data:,">
<main>
<h1>Notifications in this browser</h1>
<p>Be told here when you reach a level, when something is worth a second look, and what comes next, also while this page is closed.</p>
<label>Your token <input id="token" type="password" autocomplete="off" spellcheck="false"></label>
<p><button id="subscribe">Tell me here</button> <button id="unsubscribe">Stop</button></p>
<p id="status" role="status"></p>
</main>
<script src="push/page.js"></script>
</html>
`;

/** How the page looks. */
export const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 36rem; padding: 0 1rem; }
input { font: inherit; width: 100%; box-sizing: border-box; }
button { font: inherit; padding: 0.4rem 1rem; }
`;

/**
 * What the page does. The token stays in the page: nothing but the subscription's id outlives it. Where nobody chose
 * a time zone yet, the browser's is set, so that quiet hours hold.
 */
export const SCRIPT = `'use strict';
const byId = (id) => document.getElementById(id);
const say = (text) => { byId('status').textContent = text; };
const ID = 'mastery-subscription-id';

const ask = async (method, path, body) => {
  const response = await fetch(path, {
    method,
    headers: { authorization: 'Bearer ' + byId('token').value.trim(), 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail || answer.title);
  return answer;
};

const bytes = (base64url) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const isSame = (a, b) => a !== null && String(new Uint8Array(a)) === String(b);

/** A subscription is bound to one key: with another it is made anew. */
const subscribed = async (registration, key) => {
  const before = await registration.pushManager.getSubscription();
  if (before && isSame(before.options.applicationServerKey, key)) return before;
  if (before) await before.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
};

const knowTimeZone = async () => {
  const { preferences } = await ask('GET', 'notifications/preferences');
  if (preferences.time_zone !== null) return;
  const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await ask('PUT', 'notifications/preferences', { ...preferences, time_zone });
};

const subscribe = async () => {
  if (!('PushManager' in window)) return say('This browser cannot be pushed to.');
  if ((await Notification.requestPermission()) !== 'granted') {
    return say('This browser does not allow notifications from this page.');
  }
  const { public_key } = await ask('GET', 'notifications/vapid-key');
  await navigator.serviceWorker.register('push/worker.js', { scope: 'push' });
  const registration = await navigator.serviceWorker.ready;
  const subscription = await subscribed(registration, bytes(public_key));
  const { id } = await ask('POST', 'notifications/subscriptions', subscription);
  localStorage.setItem(ID, id);
  await knowTimeZone();
  say('You are told here from now on.');
};

const unsubscribe = async () => {
  const registration = await navigator.serviceWorker.getRegistration('push');
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  const id = localStorage.getItem(ID);
  if (id !== null) await ask('DELETE', 'notifications/subscriptions/' + encodeURIComponent(id));
  localStorage.removeItem(ID);
  say('You are told nothing here any more.');
};

const button = (id, act) =>
  byId(id).addEventListener('click', () => {
    say('One moment …');
    act().catch((error) => say('That did not work: ' + error.message));
  });
button('subscribe', subscribe);
button('unsubscribe', unsubscribe);
`;
