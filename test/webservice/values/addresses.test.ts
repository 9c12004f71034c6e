import { domainToASCII } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressForms, addressIn, mailboxOf } from '../../../webservice/values/addresses.ts';

describe('an address is read', () => {
  test.each([
    ['max@example.com', 'max@example.com'],
    [' Max@Example.COM\n', 'Max@example.com'],
    ['max@mu\u0308ller.de', 'max@müller.de'],
    ['max@MÜLLER.de', 'max@müller.de'],
    ['max@XN--MLLER-KVA.DE', 'max@xn--mller-kva.de'],
    ['\u202amax@example.com\u202c', 'max@example.com'],
    ['ma\u200bx@exam\u00adple.com', 'max@example.com'],
    ['\u2800max@example.com\ufe0f\u3164', 'max@example.com'],
    ['"max@example.com"', 'max@example.com'],
    ["'max@example.com'", 'max@example.com'],
    ['„max@example.com“', 'max@example.com'],
    ['“max@example.com” ', 'max@example.com'],
    ['<max@example.com>', 'max@example.com'],
    ['Max <max@example.com>', 'max@example.com'],
    ['"Muster, Max" <max@example.com>', 'max@example.com'],
    ['max@example.com <max@example.com>', 'max@example.com'],
    ['"Max <max@example.com>"', 'max@example.com'],
    ['max <"max@example.com">', 'max@example.com'],
    ["o'neil+news@sub.example.com", "o'neil+news@sub.example.com"],
    ['ümlaut@localhost', 'ümlaut@localhost'],
  ])('%j as %j', (written, address) => {
    expect(addressIn(written)).toBe(address);
  });
});

test.each([
  '',
  'max',
  'max@',
  '@example.com',
  'max@example.com.',
  'max@example.com;',
  'max@example.com,jane@example.com',
  'max@example.com jane@example.com',
  'Max <max@example.com>, Jane <jane@example.com>',
  'Max <>',
  '"max@example.com',
  '"max"@example.com',
  'mailto:max@example.com',
  'max@exa\nmple.com',
  'max\0@example.com',
])('%j is not an address, or not just one', (written) => {
  expect(addressIn(written)).toBeNull();
});

describe('the forms of an address', () => {
  test.each([
    ['max@example.com', ['max@example.com']],
    ['max@müller.de', ['max@müller.de', 'max@xn--mller-kva.de']],
    ['max@mu\u0308ller.de', ['max@müller.de', 'max@xn--mller-kva.de']],
    ['Max <max@xn--mller-kva.de>', ['max@xn--mller-kva.de', 'max@müller.de']],
    ['max@straße.de', ['max@straße.de', 'max@xn--strae-oqa.de']],
    ['max@xn--zzzzzz.de', ['max@xn--zzzzzz.de']],
    ['no address', ['no address']],
  ])('%j are %j', (written, forms) => {
    expect(addressForms(written)).toEqual(forms);
  });
});

test.each([
  ['Max@müller.de', 'max@xn--mller-kva.de'],
  ['max@mu\u0308ller.de', 'max@MÜLLER.de'],
  ['max@xn--zzzzzz.de', 'MAX@XN--ZZZZZZ.de'],
  ['"max@example.com"', 'max@example.com'],
  ['no address', 'No Address'],
])('%j and %j are one mailbox', (one, other) => {
  expect(mailboxOf(one)).toBe(mailboxOf(other));
});

test('different people have different mailboxes', () => {
  expect(mailboxOf('max@müller.de')).not.toBe(mailboxOf('max@mueller.de'));
  expect(mailboxOf('max@müller.de')).not.toBe(mailboxOf('moritz@müller.de'));
});

/** Mailboxes, and ways to write one. */
const letters = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcxyz019äöüéñ') });
const mailboxes = fc.tuple(letters, letters).map(([name, domain]) => `${name}@a${domain}b.example.com`.normalize('NFC'));
const invisible = fc.constantFrom('', '\u200b', '\ufeff', '\u00ad', '\u2060', '\u202a');
const ways: fc.Arbitrary<(address: string) => string> = fc.constantFrom(
  (address) => address.normalize('NFD'),
  (address) => address.toUpperCase(),
  (address) => address.replace(/@.*/, (domain) => `@${domainToASCII(domain.slice(1))}`),
  (address) => address.replace(/@.*/, (domain) => domain.toUpperCase()),
  (address) => `"${address}"`,
  (address) => `Max Muster <${address}>`,
  (address) => ` ${address}\n`,
);

test('every spelling of an address is the same mailbox, and its forms include the spelling that may be stored', () => {
  fc.assert(
    fc.property(mailboxes, ways, ways, invisible, fc.nat(30), (address, way, other, mark, place) => {
      const typed = way(address);
      const marked = typed.slice(0, place) + mark + typed.slice(place);
      const stored = addressIn(other(address)) ?? '';
      const found = addressForms(marked).map((form) => form.toLowerCase());
      return mailboxOf(marked) === mailboxOf(stored) && found.includes(stored.toLowerCase());
    }),
    { numRuns: 2_000 },
  );
});

test('an address that was read is read as the same address again', () => {
  fc.assert(
    fc.property(fc.oneof(mailboxes, fc.string({ unit: fc.constantFrom(...'a@.<>" ü\u0308\u200bİ') })), (typed) => {
      const address = addressIn(typed);
      return address === null || addressIn(address) === address;
    }),
    { numRuns: 2_000 },
  );
});
