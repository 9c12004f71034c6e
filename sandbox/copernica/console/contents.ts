import type { Count, PageLink } from '../../console/account_contents.ts';
import { preferencePath } from '../pages/links.ts';
import type { State } from '../state.ts';
import { words } from './words.ts';

/** The account at a glance. */
export function countsOf({ account }: State): Count[] {
  const { databases, profiles, subprofiles, views, mailings, outbox } = account;
  const collections = [...databases.values()].flatMap((database) => database.collections);
  return [
    { name: words.databases, value: databases.size },
    { name: words.profiles, value: sum(Array.from(databases.keys(), (id) => profiles.count('database', id))) },
    { name: words.subprofiles, value: sum(collections.map(({ id }) => subprofiles.count('collection', id))) },
    { name: words.selections, value: views.size },
    { name: words.mailings, value: mailings.draganddrop.size + mailings.html.size },
    { name: words.outbox, value: outbox.size },
  ];
}

/** Pages of the box to begin with. */
export function pagesOf({ account }: State): PageLink[] {
  const newest = [...account.databases.keys()]
    .flatMap((id) => account.profiles.of('database', id).at(-1) ?? [])
    .toSorted((one, other) => other.created - one.created);
  const preferences = newest.slice(0, 1).map((profile) => ({ label: words.newestPreferences, path: preferencePath(profile) }));
  return [...preferences, { label: words.textMessages, path: '/sms' }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
