import { describe, expect, test } from '@jest/globals';
import { freeCallIn } from '../../../../copernica/common/any_call/free_call.ts';

describe('the query', () => {
  test('is that of the path, and what was filled in', () => {
    const { query } = freeCallIn({ verb: 'GET', path: '/x?fields[]=a==1&limit=5', query: { 'fields[]': 'b==2', start: '10', empty: '' } });
    expect(query).toEqual({ 'fields[]': ['a==1', 'b==2'], limit: '5', start: '10' });
  });

  test('keeps values of one name apart', () => {
    expect(freeCallIn({ verb: 'GET', path: '/x?a=1&a=2&a=3' }).query).toEqual({ a: ['1', '2', '3'] });
  });

  test('takes no text', () => {
    expect(() => freeCallIn({ verb: 'GET', path: '/x', query: 'limit=5' })).toThrow('“Query” must be names with values, such as limit and 10, not one text.');
    expect(freeCallIn({ verb: 'GET', path: '/x', query: '' }).query).toEqual({});
    expect(freeCallIn({ verb: 'GET', path: '/x', query: [] }).query).toEqual({});
  });
});

describe('the body', () => {
  test('is JSON, sent in one line', () => {
    expect(freeCallIn({ verb: 'PUT', path: '/profile/3', body: '{\n "fields": {"name": null}}' }).body).toBe('{"fields":{"name":null}}');
    expect(freeCallIn({ verb: 'POST', path: '/profile/3/interests', body: '["News"]' }).body).toBe('["News"]');
    expect(freeCallIn({ verb: 'PUT', path: '/profile/3' }).body).toBeUndefined();
  });

  test.each(['{', 'name=x', '5', 'null', '"text"'])('%s is refused', (body) => {
    expect(() => freeCallIn({ verb: 'PUT', path: '/profile/3', body })).toThrow('“Body” is not JSON: it takes an object or a list');
  });
});

describe('the confirmation', () => {
  test('is asked for before anything is removed', () => {
    expect(() => freeCallIn({ verb: 'delete', path: '/profile/3' })).toThrow('Nothing was done. To go ahead, set “Yes, Do It” to yes.');
    expect(freeCallIn({ verb: 'delete', path: '/profile/3', confirm: 'yes' })).toMatchObject({ verb: 'DELETE' });
  });

  test('is asked for where the condition stands in the query', () => {
    expect(() => freeCallIn({ verb: 'PUT', path: '/database/3', query: { ' fields[0]': 'a==1' } })).toThrow('Nothing was done');
  });
});

test('what is missing is named', () => {
  expect(() => freeCallIn({ path: '/x' })).toThrow('“HTTP Method” is empty.');
  expect(() => freeCallIn({ verb: 'GET' })).toThrow('“Path” is empty.');
});
