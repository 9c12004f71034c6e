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

  test('a dropdown is filled by a function of its field', async () => {
    expect(await runner().app.fieldChoices('search', 'find_by_kind', 'kind', { name: 'seven' })).toEqual([{ id: 'k', label: 'of seven' }]);
  });

  test('output fields are named, also those that depend on inputs', async () => {
    expect(await runner().app.outputFields('search', 'find_by_kind', { name: 'seven' })).toEqual([{ key: 'id' }, { key: 'seven_name' }]);
    expect(await runner().app.outputFields('create', 'act')).toEqual([]);
  });

  test('operations are listed with what a person reads, hidden ones too', async () => {
    expect(await runner().app.definition.described('searches')).toEqual([
      { key: 'find', noun: 'Thing', label: 'find', description: '', hidden: false, instant: false },
      { key: 'find_by_kind', noun: 'Thing', label: 'Find by Kind', description: 'Finds a thing.', hidden: false, instant: false },
    ]);
    const triggers = await runner().app.definition.described('triggers');
    expect(triggers.filter(({ instant }) => instant).map(({ key }) => key)).toEqual(['event', 'with_examples']);
    expect(triggers.filter(({ hidden }) => hidden).map(({ label }) => label)).toEqual(['All Pages']);
  });

  test('a search step returns the first result', async () => {
    const found = [{ id: 1 }, { id: 2 }];
    expect(await runner().app.act({ kind: 'search', key: 'find' }, { found })).toEqual({ id: 1 });
    expect(await runner().app.search('find', { found })).toEqual(found);
    expect(await runner().app.act({ kind: 'search', key: 'find' }, {})).toBeUndefined();
  });
});
