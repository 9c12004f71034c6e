import { describe, expect, test } from '@jest/globals';
import { methodsOf } from '../../../../copernica/api/methods/table.ts';
import { describeParameters } from '../../../../webservice/catalogue/describe.ts';

const [one] = methodsOf('Examples', {
  'POST /example/{example}/{type}': {
    purpose: 'show all that can be written in short',
    query: 'from: day, until?: time, fields[]?: list',
    body: 'name, count?: integer, on?: boolean, kind?: a|b, values?: values, more?: group, interests?: switches, …',
  },
});

test('parameters in short become contracts', () => {
  expect(one === undefined ? [] : describeParameters(one)).toMatchObject([
    { name: 'example', type: 'integer' },
    { name: 'type', type: 'string' },
    {
      name: 'query',
      parameters: [
        { name: 'from', required: true, type: 'string' },
        { name: 'until', required: false, type: 'string' },
        { name: 'fields[]', type: 'list' },
      ],
    },
    {
      name: 'body',
      parameters: [
        { name: 'name', required: true, type: 'string' },
        { name: 'count', required: false, type: 'integer' },
        { name: 'on', type: 'boolean' },
        { name: 'kind', choices: ['a', 'b'] },
        { name: 'values', type: 'record' },
        { name: 'more', type: 'object' },
        { name: 'interests', type: 'record' },
      ],
    },
  ]);
});

test('an ellipsis lets any other name through', () => {
  const input = { example: 1, type: 'x', query: { from: '2026-03-02' }, body: { name: 'a', other: [1] } };
  expect(one?.readInput(input)).toEqual(input);
});

describe('what a verb does is the usual', () => {
  test.each([
    ['GET', 'read', true],
    ['POST', 'write', false],
    ['PUT', 'write', true],
    ['DELETE', 'destroy', true],
  ])('%s', (verb, effect, repeatable) => {
    expect(methodsOf('Examples', { [`${verb} /example`]: { purpose: 'do it' } })).toMatchObject([{ verb, path: '/example', effect, repeatable, errors: {} }]);
  });
});

describe('an answer is read as it is built', () => {
  const reads = (answer: 'page' | 'rows' | 'array' | 'arrayPage' | 'text' | undefined, value: unknown, name = 'GET /example'): unknown =>
    methodsOf('Examples', { [name]: { purpose: 'show it', delivers: 'ID, name', ...(answer === undefined ? {} : { answer }) } })[0]?.readResult(value);

  test.each([
    ['page', { start: 0, limit: '5', data: [{ ID: 1 }, 'x'] }, { start: 0, limit: 5, data: [{ ID: 1 }] }],
    ['rows', { data: [{ ID: 1 }] }, { data: [{ ID: 1 }] }],
    ['array', ['1'], ['1']],
    ['arrayPage', ['1'], ['1']],
    ['text', 'a;b', 'a;b'],
    [undefined, { ID: 1, more: 2 }, { ID: 1, more: 2 }],
  ] as const)('%s', (answer, value, read) => {
    expect(reads(answer, value)).toEqual(read);
  });

  test('of a write', () => {
    expect(reads(undefined, { created: 5 }, 'POST /example')).toEqual({ created: 5 });
  });
});
