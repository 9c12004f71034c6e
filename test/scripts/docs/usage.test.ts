import { describe, expect, test } from '@jest/globals';
import { copernica } from '../../../scripts/docs/facts/copernica.ts';
import { mailingwork } from '../../../scripts/docs/facts/mailingwork.ts';
import { usages } from '../../../scripts/docs/usage.ts';

describe('the functions that a part of the integration can call', () => {
  const found = usages(mailingwork);
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

describe('the methods of Copernica that a part can call', () => {
  const found = usages(copernica);
  const methodsOf = async (folder: string, key: string): Promise<readonly string[] | undefined> =>
    (await found).find((part) => part.folder === folder && part.key === key)?.functions.toSorted();

  test('are found for the connection and a dropdown', async () => {
    expect(await methodsOf('', 'authentication')).toEqual(['GET /identity']);
    expect(await methodsOf('triggers', 'all_databases')).toEqual(['GET /databases']);
  });

  test('are found for an action, without methods from the same files', async () => {
    expect(await methodsOf('creates', 'update_interests')).toEqual([
      'GET /database/{database}',
      'GET /database/{database}/profiles',
      'GET /profile/{profile}',
      'POST /profile/{profile}/interests',
      'PUT /profile/{profile}',
    ]);
  });
});
