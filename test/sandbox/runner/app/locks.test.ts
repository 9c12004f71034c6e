import { describe, expect, test } from '@jest/globals';
import { type Lock, Locks } from '../../../../sandbox/runner/app/locks.ts';

const lock: Lock = { key: 'item-{{bundle.inputData.name}}', scope: ['auth'], timeout: 60 };
const aWhile = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts one task per name, all at the same time.
 *
 * @returns which tasks began and ended, in order
 */
async function journalOf(names: readonly string[], declared: (index: number) => Lock = () => lock, connections: readonly string[] = []): Promise<string[]> {
  const locks = new Locks();
  const journal: string[] = [];
  const work = (name: string, index: number) =>
    locks.hold(declared(index), { name }, connections[index] ?? '1', async () => {
      journal.push(`${name} begins`);
      await aWhile();
      journal.push(`${name} ends`);
    });
  await Promise.all(names.map(work));
  return journal;
}

describe('runs that share a lock', () => {
  test('wait for each other, in their order', async () => {
    expect(await journalOf(['a', 'a', 'a'])).toEqual(['a begins', 'a ends', 'a begins', 'a ends', 'a begins', 'a ends']);
  });

  test('let other runs continue meanwhile', async () => {
    expect(await journalOf(['a', 'b'])).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
  });

  test('have the same key only when the values are exactly the same', async () => {
    expect((await journalOf(['a', 'A'])).slice(0, 2)).toEqual(['a begins', 'A begins']);
    expect((await journalOf(['a', ' a'])).slice(0, 2)).toEqual(['a begins', ' a begins']);
  });

  test('are in the same scope', async () => {
    const scopes = (index: number): Lock => ({ key: 'x', scope: index === 0 ? ['auth'] : ['user'] });
    expect((await journalOf(['a', 'b'], scopes)).slice(0, 2)).toEqual(['a begins', 'b begins']);
  });

  test('belong to one connection if that is their scope, and otherwise to all connections', async () => {
    const inScope = (...scope: string[]) => journalOf(['a', 'b'], () => ({ key: 'x', scope }), ['1', '2']);
    expect((await inScope('auth', 'user')).slice(0, 2)).toEqual(['a begins', 'b begins']);
    expect((await inScope('user')).slice(0, 2)).toEqual(['a begins', 'a ends']);
  });

  test('wait no longer than the maximum time of a lock', async () => {
    const impatient = (): Lock => ({ key: 'x', timeout: 0.001 });
    expect((await journalOf(['a', 'b'], impatient)).slice(0, 2)).toEqual(['a begins', 'b begins']);
  });

  test('continue when the run before them fails', async () => {
    const locks = new Locks();
    const failed = locks.hold(lock, { name: 'a' }, '1', () => Promise.reject(new Error('broken')));
    const next = locks.hold(lock, { name: 'a' }, '1', async () => 'done');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });
});
