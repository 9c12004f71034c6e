import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { isolated, logged } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

describe('the platform’s own log of requests', () => {
  const masked = async (username: string, password: string): Promise<boolean[]> => {
    webservice();
    await run('triggers.all_lists.operation.perform', { authData: { username, password } });
    const lines = JSON.stringify(logged().filter(({ message }) => message.includes('/webservice/')));
    expect(lines).toContain('username=');
    return [username, password].map((secret) => !lines.includes(`=${encodeURIComponent(secret).replaceAll('%20', '+')}`));
  };

  test.each([
    ['marked-user', 'marked-password'],
    ['Marked User & Söhne', 'marked word ü+%'],
    ['marked@example.com', 'marked'],
    ['https://marked.example.com', 'https://secret.example.com'],
  ])('holds neither the user name %j nor the password', async (username, password) => {
    expect(await masked(username, password)).toEqual([true, true]);
  });

  test('holds names of fewer than six characters, as SECURITY.md says', async () => {
    expect(await masked('short', 'words')).toEqual([false, false]);
    expect(await readFile(new URL('../../SECURITY.md', import.meta.url), 'utf8')).toMatch(/not values of fewer than six characters/);
  });
});
