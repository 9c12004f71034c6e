import { describe, expect, test } from '@jest/globals';
import { usages } from '../../../scripts/docs/usage.ts';

describe('which functions a part of the integration can call', () => {
  const found = usages();
  const functionsOf = async (folder: string, key: string): Promise<readonly string[] | undefined> =>
    (await found).find((part) => part.folder === folder && part.key === key)?.functions.toSorted();

  test('is told for the connection', async () => {
    expect(await functionsOf('', 'authentication')).toEqual(['GetLists']);
  });

  test('is told for a trigger, through all the files in between', async () => {
    expect(await functionsOf('triggers', 'all_inactive_webhooks')).toEqual(['GetWebHooks']);
  });

  test('is told for an action, without functions that lie in the same files', async () => {
    expect(await functionsOf('creates', 'activate_webhook')).toEqual(['ActivateWebHook', 'DeleteWebHookById', 'GetWebHooks']);
  });

  test('is told for a search', async () => {
    expect(await functionsOf('searches', 'find_webhooks')).toEqual(['GetWebHooks']);
  });
});
