import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparable, isBlank, normalized, trimmed } from '../../../webservice/values/texts.ts';

describe('a text', () => {
  test.each([
    [' ACME ', 'ACME'],
    ['\u00a0ACME\u202f', 'ACME'],
    ['\u200b\ufeffACME\u00ad', 'ACME'],
    ['\u202aACME\u202c', 'ACME'],
    ['\u2066ACME\u2069', 'ACME'],
    ['\0ACME\r\n', 'ACME'],
    ['\u3164ACME\u2800\uffa0', 'ACME'],
    ['Hello 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ', 'Hello 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['❤️', '❤️'],
    ['two  words', 'two  words'],
  ])('%j is %j without invisible characters at its ends', (text, expected) => {
    expect(trimmed(text)).toBe(expected);
    expect(normalized(text)).toBe(expected);
  });

  test('keeps joiners in the middle', () => {
    expect(normalized('👨\u200d👩\u200d👧 می\u200cخواهم\u200c')).toBe('👨\u200d👩\u200d👧 می\u200cخواهم');
  });

  test('has one character for a letter with a diacritic', () => {
    expect(normalized('Mu\u0308ller')).toBe('Müller');
  });

  test.each(['', ' ', '\u200b', '\u00a0\u00ad\ufeff', '\u200d\u200c', '\0', '\u3164', '\u2800 \uffa0', '\ufe0f', '\u{e0001}\u{e0041}'])(
    'without visible characters (%j) is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  test('with a visible character is not blank', () => {
    expect(isBlank(' 0 ')).toBe(false);
  });

  test('that is normalized stays the same when normalized again', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(' ', '\u200b', '\u0308', 'u', '\u202e', 'İ'), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })),
    });
    fc.assert(fc.property(text, (typed) => normalized(normalized(typed)) === normalized(typed)));
  });
});

test.each([
  ['My List', 'My\u00a0List'],
  ['My List', 'my  list'],
  ['My List', ' My\tList\u200b'],
  ['München', 'MU\u0308NCHEN'],
])('the names %j and %j are equal', (name, other) => {
  expect(comparable(name)).toBe(comparable(other));
});

test('a name without blanks does not match one with a blank', () => {
  expect(comparable('My List')).not.toBe(comparable('MyList'));
});
