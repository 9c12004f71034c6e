import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';

const lockOf = ({ operation }: { readonly operation: object }): unknown => ('lock' in operation ? operation.lock : undefined);

/** All runs of a connection wait, whichever Zap they belong to, and as long as two runs can take. */
const lockOn = (key: string) => ({ key, scope: ['auth'], timeout: 60 });

describe('runs that may create the same record wait for each other', () => {
  test.each([
    ['create_subscriber', 'subscriber-{{bundle.inputData.email}}'],
    ['create_or_update_subscriber', 'subscriber-{{bundle.inputData.email}}'],
    ['create_list', 'list-{{bundle.inputData.name}}'],
    ['create_field', 'field-{{bundle.inputData.name}}'],
  ] as const)('in %s', (key, name) => {
    expect(lockOf(App.creates[key])).toEqual(lockOn(name));
  });
});
