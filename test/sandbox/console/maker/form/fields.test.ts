import { describe, expect, test } from '@jest/globals';
import { formFields } from '../../../../../sandbox/console/maker/form/fields.ts';
import type { Data } from '../../../../../sandbox/runner/runner.ts';

const one = (field: Data) => formFields([{ key: 'a', ...field }])[0];

describe('an input field as a form needs it', () => {
  test.each([
    [{}, 'single'],
    [{ type: 'copy' }, 'note'],
    [{ list: true }, 'list'],
    [{ dict: true }, 'named'],
    [{ children: [{ key: 'b' }] }, 'rows'],
  ])('%j is filled as %s', (field, shape) => {
    expect(one(field)?.shape).toBe(shape);
  });

  test('has its key for a label where the app gives none', () => {
    expect(one({})?.label).toBe('a');
  });

  test.each([
    [{ x: 'X' }, [{ value: 'x', label: 'X' }]],
    [['x'], [{ value: 'x', label: 'x' }]],
    [[{ value: 'x', label: 'X', sample: 'x' }], [{ value: 'x', label: 'X' }]],
    [undefined, null],
  ])('offers of %j the entries %j', (choices, entries) => {
    expect(one({ choices })?.choices).toEqual(entries);
  });

  test('names its entries itself where its choices are a function, which does not reach the form', () => {
    expect(one({ choices: {} })?.computed).toBe(true);
    expect(one({ choices: { x: 'X' } })?.computed).toBe(false);
    expect(one({})?.computed).toBe(false);
  });

  test('knows the trigger behind its dropdown and the search that can fill it', () => {
    expect(one({ dynamic: 'all_lists.id.label', search: 'find_list.list_id' })).toMatchObject({
      dropdown: { trigger: 'all_lists', value: 'id', label: 'label' },
      search: { key: 'find_list', output: 'list_id' },
    });
  });

  test('draws the form anew where fields or entries depend on it', () => {
    const fields = formFields([{ key: 'a' }, { key: 'b', altersDynamicFields: true }, { key: 'c', dependsOn: ['a'] }]);
    expect(fields.filter(({ redraws }) => redraws).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('is left out where it is none', () => {
    expect(formFields([{ label: 'no key' }, { key: 'a' }]).map(({ key }) => key)).toEqual(['a']);
  });
});
