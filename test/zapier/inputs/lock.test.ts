import { expect, test } from '@jest/globals';
import { lockOn } from '../../../zapier/inputs/lock.ts';

test.each([
  [['name'], 'list-{{bundle.inputData.name}}'],
  [['database', 'match_value'], 'list-{{bundle.inputData.database}}-{{bundle.inputData.match_value}}'],
])('runs wait for each other where all of %j are the same', (inputs, key) => {
  expect(lockOn('list', ...inputs)).toEqual({ key, scope: ['auth'], timeout: 60 });
});
