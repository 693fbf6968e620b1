import { describe, expect, it } from '@jest/globals';
import { parseAddress, parseMailbox } from './mailbox.ts';

describe('an e-mail address', () => {
  it.each([
    'ada@school.example',
    'ada.l+news@mail.school.example',
    "o'neil@localhost",
    'ada@schüle.example',
  ])('is taken: %s', (text) => expect(parseAddress(text)?.address).toBe(text));

  it.each([
    '',
    'ada',
    '@school.example',
    'ada@',
    'ada@school..example',
    'ada@school.example,eve@evil.example',
    'ada@school.example eve@evil.example',
    'ada@school.example\r\nBcc: eve@evil.example',
    '<ada@school.example>',
    '"ada lovelace"@school.example',
    'ada@[127.0.0.1]',
    `${'a'.repeat(65)}@school.example`,
    `ada@${'a.'.repeat(130)}example`,
  ])('is refused: %j', (text) => expect(parseAddress(text)).toBeNull());
});

describe('a mailbox', () => {
  it('has a name or none', () => {
    expect(parseMailbox('Mastery Engine <no-reply@engine.example>')).toEqual({
      name: 'Mastery Engine',
      address: 'no-reply@engine.example',
      domain: 'engine.example',
    });
    expect(parseMailbox('no-reply@engine.example')).toMatchObject({ name: '' });
  });

  it.each(['Engine <no-reply>', 'Engine no-reply@engine.example', 'A\nB <a@b.example>', '<>'])(
    'is refused: %j',
    (text) => expect(parseMailbox(text)).toBeNull(),
  );
});
