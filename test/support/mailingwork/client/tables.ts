import { afterEach, beforeEach, jest } from '@jest/globals';
import type { Account } from '../../../../mailingwork/connection/account.ts';
import type { Cache } from '../../../../webservice/cache.ts';
import { MemoryCache } from '../../caches.ts';
import { FakeWebservice, fakeAccount } from './fake_account.ts';

/** What the rows of a table are called; null where there are none. */
export const namesOf = (rows: readonly { name: string }[] | null): string[] | null => rows?.map((row) => row.name) ?? null;

/** Lets time pass. */
export const seconds = (count: number): void => {
  jest.setSystemTime(Date.now() + count * 1_000);
};

/** What name tables are read from; every test of a file starts with an empty cache, at ten o'clock, and time passes only when told to. */
export function tableStage() {
  const current = { service: new FakeWebservice(), cache: new MemoryCache() };
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2025-11-12T10:00:00Z') });
    Object.assign(current, { service: new FakeWebservice(), cache: new MemoryCache() });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  return {
    service: (): FakeWebservice => current.service,
    cache: (): MemoryCache => current.cache,
    account: (changes: { cache?: Cache; identity?: string } = {}): Account => fakeAccount(current.service, { cache: current.cache, ...changes }),
  };
}
