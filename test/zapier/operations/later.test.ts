import { expect, jest, test } from '@jest/globals';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { later } from '../../../zapier/operations/later.ts';

type Functions = Record<'perform' | 'field', (z: ZObject, bundle: Bundle) => unknown>;
interface Described {
  readonly operation: { readonly label: string; readonly perform: Functions['perform']; readonly fields: readonly [string, Functions['field']] };
}

const z = Object.create(null);
const bundle = Object.create(null);

/** An operation of which all but its functions is known. */
function described(functions: Partial<Functions>) {
  const load = jest.fn(() => Promise.resolve({ operation: { perform: functions.perform, fields: ['static', functions.field] } }));
  const description = JSON.parse('{"operation":{"label":"One","fields":["static",null]}}');
  const completed = later(
    description,
    [
      ['operation', 'perform'],
      ['operation', 'fields', '1'],
    ],
    load,
  );
  return { load, ...(completed as Described) };
}

test('what describes an operation is available at once, and nothing is loaded', () => {
  const { operation, load } = described({});
  expect(operation).toMatchObject({ label: 'One', fields: ['static', expect.any(Function)], perform: expect.any(Function) });
  expect(load).not.toHaveBeenCalled();
});

test('a function is loaded when it is called, gets the arguments of the call, and is loaded only once', async () => {
  const perform = jest.fn(() => 'done');
  const { operation, load } = described({ perform });
  expect(await operation.perform(z, bundle)).toBe('done');
  expect(await operation.perform(z, bundle)).toBe('done');
  expect(perform.mock.calls).toEqual([
    [z, bundle],
    [z, bundle],
  ]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('functions inside lists are loaded too', async () => {
  const { operation } = described({ field: () => ({ key: 'dynamic' }) });
  expect(await operation.fields[1](z, bundle)).toEqual({ key: 'dynamic' });
});

test('a failure of a function is that of the call', async () => {
  const { operation } = described({ perform: () => Promise.reject(new Error('refused')) });
  await expect(operation.perform(z, bundle)).rejects.toThrow('refused');
});

test('a function that does not exist fails when it is called', async () => {
  await expect(described({}).operation.perform(z, bundle)).rejects.toThrow(new TypeError('There is no function at operation.perform.'));
});
