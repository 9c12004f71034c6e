import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReturnedMail } from '../../../../copernica/api/webhooks/returned_mail.ts';

const crlf = (...lines: readonly string[]): string => lines.join('\r\n');

describe('a returned mail', () => {
  test('tells from whom it is, its subject and its beginning', () => {
    const mime = crlf('From: MAILER-DAEMON@mx.example.com', 'SUBJECT: Out of', '\toffice', '', 'Subject: I am away.');
    expect(readReturnedMail(mime)).toEqual({ from: 'MAILER-DAEMON@mx.example.com', subject: 'Out of office', beginning: mime });
  });

  test('with bare line feeds is read alike', () => {
    expect(readReturnedMail('From: a@example.com\nSubject: x\n\nbody')).toMatchObject({ from: 'a@example.com', subject: 'x' });
  });

  test.each([
    ['=?UTF-8?Q?Nicht_zustellbar=3A_M=C3=BCller?=', 'Nicht zustellbar: Müller'],
    ['=?utf-8?B?w5xicmlnZW5z?= =?utf-8?b?IG5ldQ==?=', 'Übrigens neu'],
    ['=?iso-8859-1*de?q?M=FCller?= & Co', 'Müller & Co'],
    ['=?no-such-charset?Q?a?=', '=?no-such-charset?Q?a?='],
    ['100 =? 5', '100 =? 5'],
  ])('whose subject is %s is decoded', (written, subject) => {
    expect(readReturnedMail(`Subject: ${written}\r\n\r\n`).subject).toBe(subject);
  });

  test('without headers, or without anything, tells nothing', () => {
    expect(readReturnedMail('no headers')).toEqual({ from: null, subject: null, beginning: 'no headers' });
    expect(readReturnedMail('Subject:\r\n\r\n').subject).toBeNull();
    expect(readReturnedMail(null)).toEqual({ from: null, subject: null, beginning: null });
  });

  test('is cut after 2,000 characters, and not within one', () => {
    expect(readReturnedMail('x'.repeat(3_000)).beginning).toHaveLength(2_000);
    expect(readReturnedMail(`${'x'.repeat(1_999)}😀`).beginning).toBe('x'.repeat(1_999));
  });

  test('of any form is read without an error', () => {
    const words = fc.constantFrom('Subject:', 'From:', '\r\n', '\n', ' ', '\t', '=?utf-8?B?', '=?utf-8?Q?=', '?=', '=C3=BC', 'w5w=', 'ü', '\uD83D');
    const mails = fc.array(fc.oneof(words, fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(mails, (mime) => {
        const { from, subject, beginning } = readReturnedMail(mime);
        return [from, subject].every((header) => header === null || (header !== '' && header.trim() === header)) && mime.startsWith(beginning ?? '');
      }),
      { numRuns: 10_000 },
    );
  });
});
