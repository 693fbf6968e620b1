import { describe, expect, it } from '@jest/globals';
import { createSenders, generateVapidKeys } from '@mastery/notify-channels';
import { configSchema, describeConfig, readConfig } from '@mastery/service-config';
import { channelSettings, channelsConfig, checkChannels } from './channel-settings.ts';

const schema = configSchema(channelSettings).superRefine(checkChannels);
const { publicKey, privateKey } = generateVapidKeys();
const PUSH = {
  VAPID_SUBJECT: 'mailto:operator@school.example',
  VAPID_PUBLIC_KEY: publicKey,
  VAPID_PRIVATE_KEY: privateKey,
};
const MAIL = {
  SMTP_URL: 'smtps://engine:a-password@mail.school.example:465',
  MAIL_FROM: 'School <no-reply@school.example>',
};

const channelsOf = async (env: Record<string, string>) => {
  const read = readConfig(schema, env);
  if (read.kind === 'invalid') return read.problems;
  const senders = createSenders(channelsConfig(read.config), { now: Date.now });
  await senders.close();
  return Object.keys(senders.channels).sort();
};

describe('the channels of an installation', () => {
  it.each([
    ['webhooks, when nothing is set', {}, ['webhook']],
    ['Web Push with keys', PUSH, ['push', 'webhook']],
    ['e-mail with a mail server', MAIL, ['email', 'webhook']],
    ['all of them', { ...PUSH, ...MAIL }, ['email', 'push', 'webhook']],
  ])('are %s', async (_what, env, channels) => {
    expect(await channelsOf(env)).toEqual(channels);
  });

  it.each([
    ['VAPID_SUBJECT', 'needed and not set', { VAPID_PUBLIC_KEY: publicKey }],
    ['VAPID_PRIVATE_KEY', 'needed and not set', { ...PUSH, VAPID_PRIVATE_KEY: '' }],
    [
      'VAPID_PRIVATE_KEY',
      'is not the key of VAPID_PUBLIC_KEY',
      { ...PUSH, VAPID_PRIVATE_KEY: generateVapidKeys().privateKey },
    ],
    ['VAPID_PUBLIC_KEY', '65 bytes', { ...PUSH, VAPID_PUBLIC_KEY: 'Bshort' }],
    ['VAPID_SUBJECT', 'mailto: or https:', { ...PUSH, VAPID_SUBJECT: 'operator@school.example' }],
    ['MAIL_FROM', 'needed and not set', { SMTP_URL: MAIL.SMTP_URL }],
    ['SMTP_URL', 'needed and not set', { MAIL_FROM: MAIL.MAIL_FROM }],
    ['MAIL_FROM', 'must be like', { ...MAIL, MAIL_FROM: 'School' }],
    ['SMTP_URL', 'smtps://', { ...MAIL, SMTP_URL: 'http://mail' }],
    [
      'NOTIFICATION_ALLOWED_NETWORKS',
      'networks like',
      { NOTIFICATION_ALLOWED_NETWORKS: '10.0.0.0/8,everywhere' },
    ],
  ])('are not started when %s: %s', async (variable, words, env) => {
    expect(await channelsOf(env)).toContainEqual({
      variable,
      message: expect.stringContaining(words),
    });
  });

  it('show no secret when the configuration is printed', () => {
    const printed = describeConfig(schema, { ...PUSH, ...MAIL });
    expect(printed).toContain(publicKey);
    expect(printed).not.toContain(privateKey);
    expect(printed).not.toContain('a-password');
  });
});
