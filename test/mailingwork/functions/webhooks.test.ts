import { describe, expect, test } from '@jest/globals';
import { createWebHook, getWebHooks, webhookId } from '../../../mailingwork/functions/webhooks.ts';

const missing = { app: null, event: null, url: null, active: null, deactivatedAtRaw: null };

describe('webhooks', () => {
  test('are read under the names of the parameters they were created with', () => {
    const answer = [{ id: '5', app: 'zapier', event: 'optin_finalized', url: 'https://hooks.example.com/1', active: 1, more: 'x' }];
    expect(getWebHooks.readResult(answer)).toEqual([
      { id: 5, app: 'zapier', event: 'optin_finalized', url: 'https://hooks.example.com/1', active: true, deactivatedAtRaw: null },
    ]);
  });

  test('have their ID under any of the plausible names', () => {
    expect(getWebHooks.readResult([{ id: 1 }, { webhookId: 2 }, { webHookId: '3' }, { name: 'no id' }])).toEqual([
      { id: 1, ...missing },
      { id: 2, ...missing },
      { id: 3, ...missing },
    ]);
  });

  test.each([
    [1, true],
    ['1', true],
    [true, true],
    ['TRUE', true],
    [0, false],
    ['0', false],
    [false, false],
    [null, null],
    ['', null],
    ['yes', null],
    [2, null],
  ])('with active = %j count as active: %j', (active, expected) => {
    expect(getWebHooks.readResult([{ id: 1, active }])).toEqual([{ id: 1, ...missing, active: expected }]);
  });

  test('have the date of their deactivation, where the answer contains it', () => {
    const rows = getWebHooks.readResult([
      { id: 1, deactivated_at: '2025-11-11 09:27:29' },
      { id: 2, deactivatedAt: '2025-11-12 09:27:29' },
    ]);
    expect(rows.map(({ deactivatedAtRaw }) => deactivatedAtRaw)).toEqual(['2025-11-11 09:27:29', '2025-11-12 09:27:29']);
  });

  test.each([[5], ['5'], [{ id: 5 }], [{ webhookId: '5', url: 'x' }], [{ webHookId: 5 }]])('created with the answer %j have the id 5', (answer) => {
    expect(createWebHook.readResult(answer)).toBe(5);
  });

  test.each([[null], [undefined], [true], [{ active: 1 }], [[]]])('created with the answer %j have an unknown ID', (answer) => {
    expect(createWebHook.readResult(answer)).toBeNull();
  });

  test('are sent with their ID under every possible parameter name', () => {
    expect(webhookId(5)).toEqual({ id: 5, webhookId: 5, webHookId: 5 });
  });
});
