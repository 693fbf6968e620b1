/**
 * The service worker. It shows what is pushed under the message's tag: the same message again replaces itself. A push
 * that it cannot read it still tells of, because a browser that is pushed to and shows nothing is unsubscribed. When the
 * browser changes its subscription, it tells that, too: nothing would come any more, and nobody would know.
 */
export const WORKER = `'use strict';
const FALLBACK = { title: 'News about your learning', body: 'Your inbox has more.' };

const read = (data) => {
  try {
    return { ...FALLBACK, ...data.json() };
  } catch {
    return FALLBACK;
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, tag, id } = read(event.data);
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { id } }));
});

// Subscribed anew at once, if it can be; but it is the page that has a token and can say so to the engine.
self.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription, newSubscription } = event;
  const renew = async () => {
    if (oldSubscription && !newSubscription) {
      await self.registration.pushManager.subscribe(oldSubscription.options).catch(() => undefined);
    }
    await self.registration.showNotification('You are not told here any more', {
      body: 'Your browser renewed how it is reached. Open the page once and choose to be told here again.',
      tag: 'subscription-changed',
    });
  };
  event.waitUntil(renew());
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const show = async () => {
    // The console is a page of the same origin that this worker does not control.
    const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return page ? page.focus() : self.clients.openWindow('/');
  };
  event.waitUntil(show());
});
`;
