import { expect, test } from '@jest/globals';
import { notInPublicVersion } from '../../common/not_in_public_version.ts';
import App from '../../index.ts';

const inputsOf = ({ operation }: { readonly operation: { readonly inputFields?: readonly unknown[] } }): string[] =>
  (operation.inputFields ?? []).flatMap((field) => (typeof field === 'object' && field !== null && 'key' in field ? String(field.key) : []));

test('every operation that a public listing hides exists', () => {
  expect(Object.keys(App.creates)).toEqual(expect.arrayContaining([...notInPublicVersion]));
  expect(new Set(notInPublicVersion).size).toBe(notInPublicVersion.length);
});

test('the action that can call any function is hidden there, as it can delete too', () => {
  const anything = Object.values(App.creates).filter((create) => inputsOf(create).includes('function'));
  expect(anything.map(({ key }) => key)).toEqual(['call_function']);
  expect(notInPublicVersion).toEqual(expect.arrayContaining(anything.map(({ key }) => key)));
});

test('every action that asks for confirmation is hidden there, and says what is lost before it asks', () => {
  const confirmed = Object.values(App.creates).filter((create) => inputsOf(create).includes('confirm'));
  expect(notInPublicVersion).toEqual(expect.arrayContaining(confirmed.map(({ key }) => key)));
  expect(confirmed).toHaveLength(3);
  for (const create of confirmed) {
    expect(inputsOf(create)[0]).toBe('loss_notice');
    expect(inputsOf(create).at(-1)).toBe('confirm');
  }
});
