import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hrefsIn, safeHtml } from '../../../../sandbox/console/mail/safe_html.ts';

const safe = (markup: string) => safeHtml(markup, () => '/safe');

describe('the HTML of a mail', () => {
  test('keeps what mails are made of', () => {
    const mail = '<h1 style="color: red">Hi</h1><table width=600 align=\'center\'><tr><td>a &amp; b<br></td></tr></table>';
    expect(safe(mail)).toBe('<h1 style="color: red">Hi</h1><table width="600" align="center"><tr><td>a &amp; b<br></td></tr></table>');
    expect(safe('<style>p { color: red }</style><p>x</p>')).toBe('<style>p { color: red }</style><p>x</p>');
  });

  test.each([
    ['a script', '<script>alert(1)</script>x', 'x'],
    ['a script that does not end', 'x<script>alert(1)', 'x'],
    ['a handler', '<p onclick="alert(1)">x</p>', '<p>x</p>'],
    ['what loads from elsewhere', '<img src="https://evil.example/" alt="Logo"><link rel="preconnect" href="//evil.example">', '<img alt="Logo">'],
    ['what leads away by itself', '<meta http-equiv="refresh" content="0;url=//evil.example"><base href="//evil.example">x', 'x'],
    ['a comment', 'x<!-- <a href="https://evil.example"> -->y', 'xy'],
    ['what is no tag', 'a < b > c <3 <', 'a &lt; b &gt; c &lt;3 &lt;'],
    [
      'a tag that ends within a value',
      '<p title="</p><a href=\'https://evil.example\'>">x',
      '&lt;p title="</p><a href="/safe" target="_blank" rel="noopener noreferrer">"&gt;x',
    ],
    ['the end of a style within a style', '<style>a</style/><a href=x>', '<style>a</style><a href="/safe" target="_blank" rel="noopener noreferrer">'],
  ])('is written without %s', (_what, mail, written) => {
    expect(safe(mail)).toBe(written);
  });

  test.each([
    ['<a href="https://evil.example/">', 1],
    ['<A HREF=https://evil.example/>', 1],
    ["<area href='https://evil.example/'>", 1],
    ['<a target=_self href="https://evil.example/" ping="https://evil.example/">', 1],
    ['<a\nhref\n=\n"https://evil.example/"\n>', 1],
    ['<svg><a xlink:href="https://evil.example/">', 0],
    ['<a title=">" href="https://evil.example/">', 1],
    ['<form action="https://evil.example/"><button formaction="https://evil.example/">', 0],
  ])('leads nowhere else: %s', (mail, links) => {
    expect(safe(mail)).not.toContain('evil.example');
    expect(safe(mail).match(/href="\/safe"/g) ?? []).toHaveLength(links);
  });

  test('names each link once, as it is meant', () => {
    expect(hrefsIn('<a href="/a?x=1&amp;y=2">1</a><a href=" /b ">2</a><a href="/b">3</a>')).toEqual(['/a?x=1&y=2', '/b']);
  });

  test('stays the same when it is written again', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      'a',
      ' ',
      '=',
      '<a ',
      'href=',
      '<style>',
      '</style',
      '<!--',
      '-->',
      '<script',
      '</p>',
      '&',
      '<b>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const once = safe(parts.join(''));
        expect(safe(once).replaceAll(/\s/g, '')).toBe(once.replaceAll(/\s/g, ''));
      }),
    );
  });

  test.each(['<a "', "<a '", '<!--', '<style>', '<script>', '<', '<a href=', '<a x="'])('is read at once, even a million times %s', (piece) => {
    const started = performance.now();
    safe(piece.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('is read at once, even with an attribute of a million letters', () => {
    const started = performance.now();
    expect(safe(`<a ${'a'.repeat(1_000_000)}>`)).toBe('<a>');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
