import { FIELD_TYPES } from '../api/functions/fields.ts';
import { isAddress } from '../api/functions/find.ts';
import type { Account } from './account.ts';
import { choicesIn } from './choices.ts';
import type { SeedInput } from './seed.ts';

/**
 * The contents of an account in the form of a seed. Left out is what a seed cannot hold: a subscriber without an address, a setup without a list, what a
 * setup or an e-mail says of lists and fields that are gone.
 */
export function savedAccount(account: Account): SeedInput {
  const { lists, fields, optinSetups, optoutSetups, mailings, subscribers } = account;
  const knownLists = (ids: Iterable<number>) => [...ids].filter((id) => lists.has(id));
  const hasLists = (setup: { readonly lists: readonly number[] }) => setup.lists.length > 0;
  const optIns = Array.from(optinSetups.values(), ({ fieldIds, listIds, ...setup }) => ({
    ...setup,
    fields: fieldIds.filter((id) => fields.has(id)),
    lists: knownLists(listIds),
  }));
  return {
    lists: Array.from(lists.values(), ({ id, name, description, substitute, optedOut }) => ({ id, name, description, substitute, optedOut: [...optedOut] })),
    fields: Array.from(fields.values(), ({ type, options, ...field }) => ({
      ...field,
      type: FIELD_TYPES.find((known) => known === type) ?? 'varchar',
      options: choicesIn(options),
    })),
    optInSetups: optIns.filter(hasLists),
    optOutSetups: Array.from(optoutSetups.values(), ({ listIds, ...setup }) => ({ ...setup, lists: knownLists(listIds) })).filter(hasLists),
    emails: Array.from(mailings.values(), ({ id, subject, description, type, status, senderName, senderEmail, text, html, listIds, links }) => ({
      ...{ id, subject, description, type, status, senderName, senderEmail, text, html },
      lists: knownLists(listIds),
      links: links.map(({ url }) => url),
    })),
    subscribers: Array.from(subscribers.all(), (subscriber) => subscriber)
      .filter((subscriber) => isAddress(subscribers.addressOf(subscriber)))
      .map((subscriber) => ({
        fields: Object.fromEntries([...subscriber.fields].filter(([id]) => fields.has(id))),
        lists: knownLists(subscriber.lists),
      })),
  };
}
