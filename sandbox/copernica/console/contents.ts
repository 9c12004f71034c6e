import type { Count, PageLink } from '../../console/account_contents.ts';
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

/** The pages of the box that belong to no profile. */
export function pagesOf(): PageLink[] {
  return [{ label: words.textMessages, path: '/sms' }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
