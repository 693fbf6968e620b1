import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** A browser that subscribed: what it gave away, and how it reads what comes. */
export interface Browser {
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** @throws Error when the message is for somebody else or was changed on its way */
  decrypt(message: Buffer): string;
}

const AES_TAG_BYTES = 16;

/** Makes the keys of a subscription and reads `aes128gcm` as browsers do (RFC 8291, RFC 8188), on its own. */
export const createBrowser = (): Browser => {
  const curve = createECDH('prime256v1');
  const own = curve.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    decrypt: (message) => {
      // Salt (16 bytes), record size (4), length of the key (1), the sender's key, one record.
      const salt = message.subarray(0, 16);
      const bodyAt = 21 + message.readUInt8(20);
      const sender = message.subarray(21, bodyAt);
      const shared = curve.computeSecret(sender);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
      const secret = derive(shared, auth, info, 32);
      const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(message.subarray(-AES_TAG_BYTES));
      const padded = Buffer.concat([
        decipher.update(message.subarray(bodyAt, -AES_TAG_BYTES)),
        decipher.final(),
      ]);
      const end = padded.lastIndexOf(2);
      return padded.subarray(0, end).toString();
    },
  };
};

const derive = (secret: Buffer, salt: Buffer, info: string | Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
