import { describe, expect, test } from '@jest/globals';
import { usages } from '../../../scripts/docs/usage.ts';

describe('the functions that a part of the integration can call', () => {
  const found = usages();
  const functionsOf = async (folder: string, key: string): Promise<readonly string[] | undefined> =>
    (await found).find((part) => part.folder === folder && part.key === key)?.functions.toSorted();

  test('are found for the connection', async () => {
    expect(await functionsOf('', 'authentication')).toEqual(['GetLists']);
  });

  test('are found for a trigger, through all files in between', async () => {
    expect(await functionsOf('triggers', 'all_inactive_webhooks')).toEqual(['GetWebHooks']);
  });

  test('are found for an action, without functions from the same files', async () => {
    expect(await functionsOf('creates', 'activate_webhook')).toEqual(['ActivateWebHook', 'DeleteWebHookById', 'GetWebHooks']);
  });

  test('are found for a search', async () => {
    expect(await functionsOf('searches', 'find_webhooks')).toEqual(['GetWebHooks']);
  });
});
