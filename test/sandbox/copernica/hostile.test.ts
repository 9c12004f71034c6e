import { expect, test } from '@jest/globals';
import { copernicaBox } from '../../../sandbox/copernica/box.ts';
import { example } from './example.ts';
import { exchange, freshSandbox, send } from './support.ts';

const sandbox = freshSandbox({ seed: example });

const BODIES = [
  '{"toString":1,"valueOf":1}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"fields":{"__proto__":"x","Email":{"toString":1}},"interests":{"__proto__":1},"secret":{"a":1}}',
  '{"fields":[1],"interests":[{"toString":1},null,[[]]],"profiles":[{"toString":1},null],"name":{"toString":1},"type":[]}',
  '{"behavior":"update","fields":{"Email":{"toString":1}}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '"text"',
  'null',
  '1e400',
  '{',
  '\u0000',
];
const QUERIES = [
  'fields[]=__proto__==1',
  'fields[__proto__]=id==1',
  'fields[][][][][][][][][][]=x',
  `fields[]=Email=~${'%25a'.repeat(500)}`,
  'start=1e9&limit=-1',
  'orderby=__proto__',
  '%',
];

test('no operation fails because of what it is sent', async () => {
  const headers = { authorization: `Bearer ${(await exchange(sandbox())).text}`, 'content-type': 'application/json' };
  const failed: string[] = [];
  for (const name of copernicaBox.operations) {
    const [method = '', path = ''] = name.split(' ');
    const address = `${sandbox().url}/v4${path.replaceAll(/\{\w+\}/g, '1')}`;
    const requests = [
      ...QUERIES.map((query) => ({ query, body: '{}' })),
      ...(method === 'GET' ? [] : BODIES.map((body) => ({ query: 'fields[]=id>0&create=1', body }))),
    ];
    for (const { query, body } of requests) {
      const { status } = await send(`${address}?${query}`, { method, headers, ...(method === 'GET' ? {} : { body }) });
      failed.push(...(status >= 500 ? [`${name} ${query.slice(0, 50)} ${body.slice(0, 50)}`] : []));
    }
  }
  expect(failed).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
