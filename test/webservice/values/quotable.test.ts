import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NOTHING, quotable } from '../../../webservice/values/quotable.ts';

describe('the quotable part of a server’s text', () => {
  test.each([
    ['a plain sentence', 'Die Liste 4711 gehört zu einem anderen Mandanten.', 'Die Liste 4711 gehört zu einem anderen Mandanten.'],
    ['line breaks and blanks as one blank', ' one\r\n\ttwo \u00a0 three\n', 'one two three'],
    ['e-mail addresses', 'Die Adresse "jane.doe+x@example.com" ist gesperrt', 'Die Adresse … ist gesperrt'],
    ['web addresses', 'see https://example.com/a?token=x or (www.example.com/b)', 'see … or …'],
    ['numbers of five digits or more', 'Kunde 12345, Tel. 0171 234 56 78, 0171/2345678, IBAN DE12 3456 7890 1234', 'Kunde … Tel. …, … IBAN DE…'],
    ['tokens', `session 9f8e7d6c5b4a and ${'x'.repeat(41)}`, 'session … and …'],
    ['markup', '<b onclick="x()">Fehler</b>: &lt;script&gt; <script src="//x', 'Fehler : script'],
    ['characters of other syntaxes', 'a*b_c `d` [e](f) {{g}} h|i ~j^ $k \\l #m', 'a b_c d e (f) g h i j k l #m'],
    ['control characters and invisible ones', 'a\u0000b\u001b[31mc\u200bd\u202ee\u0085f', 'a b 31mcde f'],
    ['lone surrogates', 'a\ud83db', 'a b'],
  ])('%s', (_what, sent, shown) => {
    expect(quotable(sent, 120)).toBe(shown);
  });

  test.each(['', '   ', '<br>', 'jane@example.com', '…', '!?', 'x'.repeat(5_000), 'word '.repeat(20_001)])('is only the mask for %#', (sent) => {
    expect(quotable(sent, 120)).toBe(NOTHING);
  });

  test('is at most as long as requested, and cut between characters', () => {
    expect(quotable('word '.repeat(1_000), 12)).toBe('word word w…');
    expect(quotable('a'.repeat(12), 12)).toBe('a'.repeat(12));
    expect(quotable(`${'a'.repeat(10)}😀b`, 12)).toBe(`${'a'.repeat(10)} b`);
    expect(quotable('𝒜'.repeat(12), 12)).toBe(`${'𝒜'.repeat(11)}…`);
  });

  test.each([
    ['as it was sent', 'user Jane Doe: no', 'user …: no'],
    ['in other letter case', 'user JANE DOE: no', 'user …: no'],
    ['as it was in the form', 'name=Jane+Doe and Jane%20Doe', 'name=… and …'],
    ['over several lines', 'user Jane\nDoe: no', 'user …: no'],
    ['with characters of regular expressions', 'got p$(w)[o].rd*+?^|\\{}-/ here', 'got … here'],
    ['with markup in it', 'got a<b>c&amp;d here', 'got … here'],
  ])('does not contain what was sent, %s', (_how, sent, shown) => {
    expect(quotable(sent, 120, ['Jane Doe', 'p$(w)[o].rd*+?^|\\{}-/', 'a<b>c&amp;d'])).toBe(shown);
  });

  test('is not masked for very short sent texts, which occur in any word', () => {
    expect(quotable('An error', 120, ['', 'a', 'er'])).toBe('An error');
  });

  test('of any text is short, on one line, and contains no address, no long number and no markup', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.webUrl(),
      fc.bigInt({ min: 10_000n }).map(String),
      fc.constantFrom('<', '>', '&', '\u0000', '\n', '\u202e', ' ', 'word'),
    );
    const hidden = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), hidden, fc.integer({ min: 1, max: 200 }), (parts, secrets, most) => {
        const shown = quotable(parts.join(' '), most, secrets);
        expect([...shown].length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}<>&@`*{}[\]\\|~^$]|:\/\/|\p{Nd}{5}/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never contains anything that was sent', () => {
    const secret = fc
      .string({ unit: fc.constantFrom('q', 'x', 'j', 'Q', ' ', '+', '.', '<', '%', 'ü'), minLength: 3, maxLength: 30 })
      .map((text) => `q${text}x`);
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.constantFrom(String, encodeURIComponent), (secrets, spell) => {
        const sent = `Fehler ${secrets.map(spell).join(' und ')} bei ${secrets.map(spell).join('')} Ende`;
        expect(quotable(sent, 500, secrets)).not.toMatch(/[qxj]/i);
      }),
      { numRuns: 2_000 },
    );
  });
});
