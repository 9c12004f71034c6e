import { expect, test } from '@jest/globals';
import type { Bundle } from 'zapier-platform-core';
import { type Choice, dropdownWith } from '../../../zapier/operations/dropdown.ts';
import { performingWith } from '../../../zapier/operations/perform.ts';
import { poll, pollBundle } from '../../support/mailingwork/direct.ts';
import { asZapierError, zObject } from '../../support/z.ts';

const dropdown = dropdownWith(performingWith(() => 'account', asZapierError));

/** So many choices of a made-up service. */
const choices = (count: number): Choice[] => Array.from({ length: count }, (_, index) => ({ id: index + 1, label: `Database ${index + 1}` }));

test('a dropdown is a hidden trigger whose key is built from what it offers', () => {
  const { key, noun, display } = dropdown('all_databases', 'Database', async () => []);
  expect({ key, noun, display }).toEqual({
    key: 'all_databases',
    noun: 'Database',
    display: { label: 'All Databases', description: 'Triggers when the choices for a dropdown of databases are needed.', hidden: true },
  });
});

test.each<[Partial<Bundle['meta']>, string[]]>([
  [{}, ['1', '100']],
  [{ page: 0 }, ['1', '100']],
  [{ page: 2 }, ['201', '250']],
])('page %j contains a hundred of the choices, with IDs as texts', async (meta, ends) => {
  const shown = await poll(
    dropdown('all_databases', 'Database', async () => choices(250)),
    zObject(),
    pollBundle({}, meta),
  );
  expect([shown[0], shown.at(-1)]).toEqual(ends.map((id) => ({ id, label: `Database ${id}` })));
});

test('two choices with one ID are merged, because the platform refuses them', async () => {
  const twice = async (): Promise<Choice[]> => [
    { id: 1, label: 'Old' },
    { id: '1', label: 'New' },
  ];
  expect(await poll(dropdown('all_databases', 'Database', twice), zObject(), pollBundle({}))).toEqual([{ id: '1', label: 'New' }]);
});
