import { describe, expect, it } from '@jest/globals';
import { parseNetwork } from '@mastery/notify-channels';
import { reasonAgainst } from './judge-url.ts';

describe('the URL of a receiver', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://lms.example:8443/hooks?tenant=1',
    'https://xn--bcher-kva.example/',
  ])('may be called by its form: %s', (url) => {
    expect(reasonAgainst([])(url)).toBeNull();
  });

  it.each([
    'http://lms.example/hooks',
    'ftp://lms.example/',
    'https://user:secret@lms.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://metadata.google.internal/',
    'https://printer.local./',
    'https://redis/',
    'no URL',
  ])('is refused: %s', (url) => {
    expect(reasonAgainst([])(url)).toMatch(/^its? /);
  });

  it.each(['http://127.0.0.1:4000/hooks', 'https://localhost/hooks'])(
    'may lead into a network that the operator allows: %s',
    (url) => {
      const loopback = parseNetwork('127.0.0.0/8')!;
      expect(reasonAgainst([loopback])(url)).toBeNull();
      expect(reasonAgainst([])(url)).not.toBeNull();
    },
  );
});
