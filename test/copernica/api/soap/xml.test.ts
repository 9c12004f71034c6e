import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsedXml } from '../../../../copernica/api/soap/xml.ts';

describe('an answer', () => {
  test.each([
    ['<a>x</a>', { a: 'x' }],
    ['<a/>', { a: '' }],
    ['<S:a xmlns:S="u" b="1>2"><S:b>x</S:b></S:a>', { a: { b: 'x' } }],
    ['<a>\n  <b>1</b>\n  <c> 2 </c>\n</a>', { a: { b: '1', c: ' 2 ' } }],
    ['<a><b>1</b><c/><b>2</b></a>', { a: { b: ['1', '2'], c: '' } }],
    ['<?xml version="1.0"?><!-- <b/> --><a><!-- & -->x<![CDATA[<b>&amp;]]>y</a>', { a: 'x<b>&amp;y' }],
    ['<a>&lt;b&gt; &amp;amp; &quot;&apos; &#233;&#xE9;&#128512;&#x1F600;</a>', { a: '<b> &amp; "\' éé😀😀' }],
    ['<a>&AMP;&LT;</a>', { a: '&<' }],
    ['<a>&nbsp; &constructor; &x;</a>', { a: '&nbsp; &constructor; &x;' }],
  ])('%s is %j', (xml, values) => {
    expect(parsedXml(xml)).toEqual(values);
  });

  test('that is a map is an object by its keys', () => {
    expect(parsedXml('<map><pair><key>First name</key><value>Jane</value></pair><pair><key>x</key><value/></pair></map>')).toEqual({
      map: { 'First name': 'Jane', x: '' },
    });
  });

  test('that is a list is one, whether it holds one or several', () => {
    expect(parsedXml('<r><total>1</total><items><view><id>1</id></view></items></r>')).toEqual({ r: { total: '1', items: { view: [{ id: '1' }] } } });
    expect(parsedXml('<array><item>1</item><item>2</item></array>')).toEqual({ array: { item: ['1', '2'] } });
  });

  test('does not show the code of a profile or subprofile, which is its secret', () => {
    const profile = '<profile><id>1</id><code>s3cret</code></profile>';
    expect(parsedXml(`<r>${profile}<items>${profile}</items><Subprofile><code>s3cret</code></Subprofile><coupon><code>A1</code></coupon></r>`)).toEqual({
      r: { profile: { id: '1' }, items: { profile: [{ id: '1' }] }, Subprofile: {}, coupon: { code: 'A1' } },
    });
  });

  test('changes nothing of objects in general', () => {
    const read = parsedXml('<r><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor></r>');
    expect(JSON.stringify(read)).toBe('{"r":{"__proto__":{"polluted":"1"},"constructor":"x"}}');
    expect(Object({}).polluted).toBeUndefined();
  });
});

describe('a hostile answer', () => {
  const laughs = Array.from({ length: 20 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');

  test.each([
    ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>'],
    ['an external document type', '<!DOCTYPE r SYSTEM "http://127.0.0.1:1/r.dtd"><r/>'],
    ['a billion laughs', `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]><r>&l20;</r>`],
    ['a document type in small letters', '<!doctype r><r/>'],
    ['an entity in the middle', '<r><!ENTITY x "y">&x;</r>'],
    ['a million elements in one another', `${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}`],
    ['a million elements that are never closed', '<a>'.repeat(1_000_000)],
    ['a million quotes', `<a ${`"'`.repeat(1_000_000)}>`],
    ['a million comments', `<a>${'<!--'.repeat(1_000_000)}`],
    ['an end that is missing', '<a><b>x</b>'],
    ['another end', '<a><b></a></b>'],
    ['a character that does not exist', '<a>&#x110000;</a>'],
    ['a number without an end', `<a>&#${'9'.repeat(400)};</a>`],
    ['nothing', ''],
    ['no XML', 'OK'],
  ])('with %s is refused', (_what, xml) => {
    expect(() => parsedXml(xml)).toThrow();
  });

  test('may have elements in one another up to a hundred', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}x${'</a>'.repeat(depth)}`;
    expect(JSON.stringify(parsedXml(nested(100)))).toHaveLength(100 * '{"a":}'.length + 3);
    expect(() => parsedXml(nested(101))).toThrow();
    expect(parsedXml(`<r>${'<a/>'.repeat(200)}</r>`)).toMatchObject({ r: { a: expect.any(Array) } });
  });

  test('is never larger as JSON than by its escapes', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<map>',
      '</map>',
      '<pair>',
      '</pair>',
      '<!',
      '<![CDATA[',
      ']]>',
      '&#10;',
      '&amp;',
      '&x;',
      '<?',
      '"',
      'x',
      ' ',
      '<:a>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const xml = `<r>${pieces.join('')}</r>`;
        let read: unknown;
        try {
          read = parsedXml(xml);
        } catch {
          return;
        }
        expect(JSON.stringify(read).length).toBeLessThan(10 * xml.length + 20);
      }),
    );
  });
});
