import { expect, test } from '@jest/globals';
import { examplesOf } from '../../zapier/examples.ts';

test.each([
  ['plain values stand under their keys', { id: 1, name: 'Jane', active: false }, { id: 1, name: 'Jane', active: false }],
  ['what stands inside has both keys', { mailing: { id: 1, sender: { name: 'Jane' } } }, { mailing__id: 1, mailing__sender__name: 'Jane' }],
  ['of line items the first is told', { lists: [{ id: 1, name: 'One' }, { id: 2 }] }, { 'lists[]id': 1, 'lists[]name': 'One' }],
  ['a list of plain values is told as it is', { ids: [1, 2] }, { ids: [1, 2] }],
  ['an empty list is told as it is', { ids: [] }, { ids: [] }],
  ['what is empty is not told', { one: null, two: undefined, three: {}, four: [{ id: null }] }, {}],
])('%s', (_name, sample, examples) => {
  expect(Object.fromEntries(examplesOf(sample))).toEqual(examples);
});
