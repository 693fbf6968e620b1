import { generateVapidKeys } from '@mastery/notify-channels';
import type { AddCommand } from '../cli.ts';
import { EXIT } from '../exit.ts';

/** `mastery vapid-keys`: how an installation introduces itself to push services, made once. */
export const addVapidKeys: AddCommand = (program, cli) => {
  program
    .command('vapid-keys')
    .description(
      'make the keys with which browsers subscribe to Web Push; with others every browser must subscribe anew',
    )
    .action(() =>
      cli.run(() => {
        const { publicKey, privateKey } = generateVapidKeys();
        cli.say(`VAPID_PUBLIC_KEY=${publicKey}`);
        cli.say(`VAPID_PRIVATE_KEY=${privateKey}`);
        cli.answer({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey });
        return EXIT.ok;
      }),
    );
};
