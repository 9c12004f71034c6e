import { expect, test } from '@jest/globals';
import { getView } from '../../../../copernica/api/methods/structure.ts';

test('a selection is asked for by its id, and read with the database it belongs to', () => {
  expect(getView.readInput({ view: 7 })).toEqual({ view: 7 });
  expect(getView.readResult({ ID: '7', name: 'Newsletter', database: '12' })).toMatchObject({ ID: 7, name: 'Newsletter', database: 12 });
});
