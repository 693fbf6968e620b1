import { type Tree, formatFiles } from '@nx/devkit';
import { type Edit, edit, mustBeNew, mustMatch, pascal } from '../edit.ts';
import { senderOf, specOf } from './files.ts';

/** What `nx generate @mastery/generators:channel` was asked for. */
export interface ChannelOptions {
  readonly name: string;
}

const PORT = 'libs/ports/src/sender.ts';

/**
 * A new way to tell people: a sender that posts a message to an address, held by the conformance suite of every
 * channel, known to the dispatcher, to preferences and to replays.
 */
export default async function channel(tree: Tree, { name }: ChannelOptions): Promise<() => void> {
  mustMatch('the name', name, /^[a-z]+$/, 'chat');
  mustBeNew(tree, PORT, `'${name}'`);
  edit(tree, editsFor(name));
  const folder = `libs/notify-channels/src/${name}`;
  tree.write(`${folder}/${name}-sender.ts`, senderOf(name));
  tree.write(`${folder}/${name}-sender.spec.ts`, specOf(name));
  await formatFiles(tree);
  return () => {
    console.log(nextSteps(name));
  };
}

const editsFor = (name: string): readonly Edit[] => [...inLibraries(name), ...inService(name)];

const inLibraries = (name: string): readonly Edit[] => {
  const create = `create${pascal(name)}Sender`;
  return [
    {
      file: PORT,
      beside: "| { readonly channel: 'email'; readonly id: string; readonly address: string };",
      insert: `  | { readonly channel: '${name}'; readonly id: string; readonly url: string }`,
    },
    {
      file: 'libs/notify-channels/src/create-senders.ts',
      beside: "import type { VapidKeys } from './push/vapid.ts';",
      insert: `import { ${create} } from './${name}/${name}-sender.ts';`,
    },
    {
      file: 'libs/notify-channels/src/create-senders.ts',
      beside: '...(vapid && { push: createPushSender({ http, clock, vapid }) }),',
      insert: `...(${name} === true && { ${name}: ${create}({ http }) }),`,
    },
    {
      file: 'libs/notify-channels/src/create-senders.ts',
      beside: '/** Without a mail server there is no e-mail. */',
      insert: `/** Whether there is ${name}. */\n readonly ${name}?: boolean;`,
    },
    {
      file: 'libs/notify-channels/src/create-senders.ts',
      beside: '{ allowedNetworks, vapid, mail, timeLimitMs }: ChannelsConfig,',
      insert: `{ allowedNetworks, vapid, mail, ${name}, timeLimitMs }: ChannelsConfig,`,
      where: 'instead',
    },
    {
      file: 'libs/api-schemas/src/preferences.ts',
      beside: 'webhook: z.boolean().default(true),',
      insert: `${name}: z.boolean().default(true),`,
    },
    {
      file: 'libs/api-schemas/src/preferences.ts',
      beside:
        "export const NOTIFICATION_CHANNELS = ['inbox', 'push', 'webhook', 'email'] as const;",
      insert: `export const NOTIFICATION_CHANNELS = ['inbox', 'push', 'webhook', 'email', '${name}'] as const;`,
      where: 'instead',
    },
  ];
};

const inService = (name: string): readonly Edit[] => {
  const senders = 'apps/notification-service/src/sending/senders.ts';
  return [
    {
      file: senders,
      beside: 'return senders.webhook?.send(destination, message) ?? NO_CHANNEL;',
      insert: `case '${name}':\n return senders.${name}?.send(destination, message) ?? NO_CHANNEL;`,
      where: 'below',
    },
    {
      file: senders,
      beside: 'return hostIn(destination.url);',
      insert: `case '${name}':\n return hostIn(destination.url);`,
      where: 'below',
    },
    {
      file: 'apps/notification-service/src/dispatch/sending-out.ts',
      beside: 'webhook: { burst: 200, perSecond: 500 },',
      insert: `${name}: { burst: 200, perSecond: 500 },`,
    },
    {
      file: 'apps/notification-service/src/directory/create-directory.ts',
      beside: 'webhook: removeWebhook,',
      insert: `// Nobody has such a destination yet.\n${name}: () => Promise.resolve(),`,
    },
    {
      file: 'apps/notification-service/src/replay/letter-part.ts',
      beside: "webhook: 'webhook',",
      insert: `${name}: '${name}',`,
    },
  ];
};

const nextSteps = (name: string): string => `
A sender of ${name} is there and held by the suite of all channels. What is left:
  npm run generate                              preferences know it: OpenAPI, the client
  two preferences.spec.ts (service, console)    say what is on where nothing was chosen: is ${name}?
  apps/notification-service/src/config.ts       the setting that turns it on: createSenders({ ${name}: true })
  apps/notification-service/src/directory       who has such a destination: nobody yet
  libs/console/src/student/notifications        the switch on the page
  docs/adr                                      what the channel promises, and what its receivers may answer`;
