import { describe, expect, test } from '@jest/globals';
import { sharedRunner } from '../support.ts';

const { runner } = sharedRunner();

describe('like the editor', () => {
  test('the connection is tested and named with the result of the test', async () => {
    expect(await runner().app.test()).toEqual({ user: 'Ada', testing: true });
    expect(await runner().app.label()).toBe('Ada at here');
  });

  test('a dropdown is filled page by page', async () => {
    expect(await runner().app.choices('paged')).toEqual([
      { id: '1', label: 'One' },
      { id: '2', label: 'Two' },
    ]);
  });

  test('a dropdown without pages is listed only once', async () => {
    expect(await runner().app.choices('unpaged')).toEqual([{ id: '1', label: 'One' }]);
  });

  test('a dropdown that depends on other inputs gets them', async () => {
    expect(await runner().app.choices('dependent', { list: 'seven' })).toEqual([{ id: '1', label: 'of seven' }]);
  });

  test('input fields that depend on other inputs are computed', async () => {
    expect(await runner().app.inputFields('create', 'act', { do: 'echo' })).toEqual([{ key: 'do' }, { key: 'more_echo' }]);
  });

  test('a search step returns the first result', async () => {
    const found = [{ id: 1 }, { id: 2 }];
    expect(await runner().app.act({ kind: 'search', key: 'find' }, { found })).toEqual({ id: 1 });
    expect(await runner().app.search('find', { found })).toEqual(found);
    expect(await runner().app.act({ kind: 'search', key: 'find' }, {})).toBeUndefined();
  });
});
