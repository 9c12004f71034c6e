import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { helpText } from '../../../../../sandbox/console/maker/form/help.ts';

const drawn = async (markdown: string) => String(await helpText(markdown));

test.each([
  ['Use **Opt In Subscriber**, or *no*.', 'Use <b>Opt In Subscriber</b>, or <em>no</em>.'],
  ['Such as `dnd-161` or `**x**`.', 'Such as <code>dnd-161</code> or <code>**x**</code>.'],
  ['See [the manual](https://example.com/a?b=1&c=2).', 'See <a href="https://example.com/a?b=1&amp;c=2" target="_blank" rel="noreferrer">the manual</a>.'],
  ['**Bold with `code`**', '<b>Bold with <code>code</code></b>'],
  ['2 * 3 * 4 and a*b', '2 * 3 * 4 and a*b'],
  ['First.\n\nSecond.', 'First.<br>Second.'],
])('%s', async (markdown, html) => {
  expect(await drawn(markdown)).toBe(html);
});

test('nothing else becomes a mark: no markup of the app, no address that runs something', async () => {
  expect(await drawn('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(await drawn('[x](javascript:alert(1)) **<img src=x>**')).toBe('[x](javascript:alert(1)) <b>&lt;img src=x&gt;</b>');
  expect(await drawn('[x](https://example.com/"onclick="a)')).not.toContain('"onclick');
});

test('any text comes out without markup of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect((await drawn(text)).replace(/<\/?(?:b|em|code|br)>/g, '')).not.toMatch(/[<>"]/);
    }),
  );
});
