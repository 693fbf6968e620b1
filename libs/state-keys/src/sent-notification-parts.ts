/** What the key of a notification with a destination was built from; null for any other text. */
export const sentNotificationParts = (key: string) => {
  const [prefix, eventId, channel, pseudonym, destination, ...more] = key.split(':');
  const isOne = prefix === 'notification' && more.length === 0;
  return isOne && eventId && channel && pseudonym && destination
    ? { eventId, channel, pseudonym, destination }
    : null;
};
