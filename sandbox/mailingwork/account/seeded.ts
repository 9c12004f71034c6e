import { Account } from './account.ts';
import type { Mailing } from './model.ts';
import type { Seed } from './seed.ts';

/** The folder of all lists of a seed. */
const FOLDER = { id: 1, parentId: 0, name: 'Sandbox' };

/**
 * An account with the contents of a seed and nothing else. Its subscribers have ids from 1 on, in their order.
 *
 * @param now when they were created, in milliseconds since 1970
 */
export function createSeededAccount({ lists, fields, optInSetups, optOutSetups, emails, subscribers }: Seed, now: number): Account {
  const account = new Account(fields.find(({ behavior }) => behavior === 'email')?.id ?? 1);
  account.folders.set(FOLDER.id, FOLDER);
  for (const { optedOut, ...list } of lists) {
    account.lists.set(list.id, { ...list, folderId: FOLDER.id, optedOut: new Set(optedOut.map((address) => address.trim().toLowerCase())) });
  }
  for (const { alias, ...field } of fields) {
    account.fields.set(field.id, { ...field, alias: alias ?? field.name, options: optionsText(field.options) });
  }
  for (const { fields: fieldIds, lists: listIds, ...setup } of optInSetups) {
    account.optinSetups.set(setup.id, { ...setup, fieldIds, listIds });
  }
  for (const { lists: listIds, ...setup } of optOutSetups) {
    account.optoutSetups.set(setup.id, { ...setup, listIds });
  }
  account.startIds({ list: nextAfter(lists), field: nextAfter(fields), mailing: nextAfter(emails) });
  for (const email of emails) {
    account.mailings.set(email.id, toMailing(account, email, now));
  }
  for (const subscriber of subscribers) {
    const values = Object.entries(subscriber.fields).map(([id, value]): [number, string] => [Number(id), value]);
    account.addSubscriber(new Map(values), subscriber.lists, now);
  }
  return account;
}

/** An e-mail without statistics; one that is done was sent just then, to no subscriber. */
function toMailing(account: Account, { lists: listIds, links, ...email }: Seed['emails'][number], now: number): Mailing {
  return {
    ...email,
    sendingTime: email.status === 'done' ? now : null,
    ...{ templateId: 0, folderId: FOLDER.id, listIds, targetgroupIds: [] },
    links: links.map((url) => ({ id: account.nextId('link'), url, interests: [] })),
    ...{ sendings: [], openings: [], clicks: [], bounces: [] },
  };
}

/** The options of a field as the account stores them: separated by line breaks when one contains a comma. */
function optionsText(options: readonly string[]): string {
  return options.some((option) => option.includes(',')) ? options.map((option) => `${option}\n`).join('') : options.join(',');
}

function nextAfter(rows: readonly { id: number }[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}
