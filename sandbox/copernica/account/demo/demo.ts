import { Account } from '../account.ts';
import { rebuildView } from '../views.ts';
import { addDemoContents } from './contents.ts';
import { addDutchDatabase } from './dutch.ts';
import { addGermanDatabase } from './german.ts';
import { addDemoMailings } from './mailings.ts';

/** Ids of different kinds differ, so that a test notices a mix-up; only the two mail families share ids. */
const FIRST_IDS = { collection: 11, view: 101, interest: 501, template: 71, document: 71, profile: 10_001, subprofile: 20_001 };

/**
 * A fresh demo account: the same every time, with all its history before `now`.
 *
 * @param now in milliseconds since 1970
 */
export function createDemoAccount(now: number): Account {
  const account = new Account();
  account.startIds({ ...FIRST_IDS, 'draganddrop mailing': 161, 'html mailing': 161 });
  const dutch = addDutchDatabase(account, now);
  const german = addGermanDatabase(account, now);
  addDemoContents(account, now);
  addDemoMailings(account, dutch, german, now);
  // A selection comes after the one that it is part of.
  for (const view of account.views.values()) {
    rebuildView(account, view, now);
  }
  return account;
}
