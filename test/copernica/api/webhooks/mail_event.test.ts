import { describe, expect, test } from '@jest/globals';
import { Body } from '../../../../copernica/api/webhooks/body.ts';
import { type MailEvent, readMailEvent } from '../../../../copernica/api/webhooks/mail_event.ts';

const read = (delivered: object): MailEvent | null => readMailEvent('click', new Body(delivered));

const click = { id: 'b4icbaqjswyrb7tc', time: '1774389601', recipient: 'johny@example.com', tags: ['spring', 'nl'], profile: '123', mailing: '466' };

describe('the event of a mail', () => {
  test('tells whose it is, and has the key that a log line has', () => {
    expect(read({ ...click, subprofile: 9, database: 1 })).toMatchObject({
      key: 'click:b4icbaqjswyrb7tc:1774389601',
      messageId: 'b4icbaqjswyrb7tc',
      email: 'johny@example.com',
      mailingId: 466,
      databaseId: 1,
      profileId: 123,
      subprofileId: 9,
      destination: 'b4icbaqjswyrb7tc',
      tags: ['spring', 'nl'],
    });
  });

  test('has an id that differs from that of another event of the same mail', () => {
    expect(read(click)?.id).toMatch(/^b4icbaqjswyrb7tc-1774389601-[0-9a-f]{16}$/);
    expect(read({ ...click, original: 'https://example.com' })?.id).not.toBe(read(click)?.id);
    expect(read({ recipient: 'a@example.com' })?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(read({ recipient: 'a@example.com', timestamp: 'now' })?.id).toMatch(/^now-/);
  });

  test.each([[{ id: 'x' }], [{ recipient: 'a@example.com' }], [{ rcptto: 'a@example.com' }], [{ profile: 1 }], [{ destination: 5 }]])(
    'can be %j',
    (delivered) => {
      expect(read(delivered)).toMatchObject({ tags: [] });
    },
  );

  test('is none where it tells of no mail', () => {
    expect(read({ ip: '192.0.2.1' })).toBeNull();
  });
});
