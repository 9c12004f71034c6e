import type { Count, PageLink } from '../../console/account_contents.ts';
import type { State } from '../state.ts';
import { words } from './words.ts';

/** The account at a glance. */
export function countsOf({ account }: State): Count[] {
  let pending = 0;
  for (const { activatedAt } of account.optins.values()) {
    pending += activatedAt === null ? 1 : 0;
  }
  return [
    { name: words.subscribers, value: account.subscribers.size },
    { name: words.lists, value: account.lists.size },
    { name: words.emails, value: account.mailings.size },
    { name: words.pending, value: pending },
    { name: words.outbox, value: account.outbox.size },
  ];
}

/** Pages of the box to begin with. */
export function pagesOf({ account }: State): PageLink[] {
  return [
    ...Array.from(account.optinSetups.values(), ({ id, name }) => ({ label: named(words.signUp, name), path: `/sign-up/${id}` })),
    ...Array.from(account.optoutSetups.values(), ({ id, name }) => ({ label: named(words.unsubscribeBy, name), path: `/unsubscribe?setup=${id}` })),
    ...account.subscribers.newest(1).map(({ id }) => ({ label: words.newestProfile, path: `/profile/${account.codes.make('profile', id)}` })),
    { label: words.notifications, path: '/notifications' },
  ];
}

function named(label: PageLink['label'], name: string): PageLink['label'] {
  return { en: `${label.en}: ${name}`, de: `${label.de}: ${name}` };
}
