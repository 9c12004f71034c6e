import type { AccountTable, Cell } from '../../console/account_contents.ts';
import type { People, PersonDetail, PersonLine } from '../../console/account_people.ts';
import { same, type Text } from '../../console/text/text.ts';
import type { Subscriber } from '../account/model.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { newest, optins, optouts } from './tables.ts';
import { words } from './words.ts';

const EVENTS_SHOWN = 50;

/** The subscribers of the account. */
export function peopleOf(state: State): People {
  return {
    one: words.subscriber,
    many: words.subscribers,
    find: (text, limit) => {
      const { subscribers } = state.account;
      const wanted = text.trim().toLowerCase();
      const hits = wanted === '' ? undefined : [...subscribers.all()].filter((one) => contains(one, wanted));
      const found = hits?.slice(-limit).reverse() ?? subscribers.newest(limit);
      return { total: hits?.length ?? subscribers.size, found: found.map((one) => lineOf(state, one)) };
    },
    get: (id) => {
      const subscriber = state.account.subscribers.get(id);
      return subscriber && detailOf(state, subscriber);
    },
  };
}

function contains({ id, fields }: Subscriber, wanted: string): boolean {
  return String(id) === wanted || [...fields.values()].some((value) => value.toLowerCase().includes(wanted));
}

function lineOf({ account }: State, subscriber: Subscriber): PersonLine {
  const place = Array.from(subscriber.lists, (id) => account.lists.get(id)?.name ?? id).join(', ');
  return { id: subscriber.id, title: account.subscribers.addressOf(subscriber), place, createdAt: accountTime(subscriber.createdAt) };
}

function detailOf(state: State, subscriber: Subscriber): PersonDetail {
  const { account } = state;
  const { id, fields, createdAt, changedAt } = subscriber;
  const values = Array.from(account.fields.values(), ({ id: fieldId, name }): [string, string] => [name, fields.get(fieldId) ?? '']);
  return {
    title: account.subscribers.addressOf(subscriber),
    facts: [['ID', String(id)], [words.created, accountTime(createdAt)], [words.changed, accountTime(changedAt)], ...values],
    tables: [
      memberships(state, subscriber),
      optins(
        state,
        newest(account.optins, account.optins.size)
          .filter(({ subscriberId }) => subscriberId === id)
          .slice(0, EVENTS_SHOWN),
      ),
      optouts(
        state,
        newest(account.optouts, account.optouts.size)
          .filter(({ subscriberId }) => subscriberId === id)
          .slice(0, EVENTS_SHOWN),
      ),
      events(state, id),
    ],
    pages: [
      { label: words.profileManager, path: `/profile/${account.codes.make('profile', id)}` },
      { label: words.unsubscribe, path: `/unsubscribe/${account.codes.make('unsubscribe', id)}` },
    ],
  };
}

function memberships({ account }: State, subscriber: Subscriber): AccountTable {
  const address = account.subscribers.addressOf(subscriber).trim().toLowerCase();
  const state = (listId: number, optedOut: ReadonlySet<string>): Text => {
    if (subscriber.lists.has(listId)) {
      return words.member;
    }
    return optedOut.has(address) ? words.hasOptedOut : words.dash;
  };
  return {
    title: words.lists,
    columns: [same('ID'), words.name, words.state],
    rows: Array.from(account.lists.values(), ({ id, name, optedOut }) => [id, name, state(id, optedOut)]),
    none: words.noLists,
  };
}

/** What became of the e-mails to a subscriber, newest first. */
function events({ account }: State, subscriberId: number): AccountTable {
  const rows = [...account.mailings.values()].flatMap(({ subject, links, sendings, openings, clicks, bounces }) => {
    const own = <Event extends { readonly recipient: number; readonly at: number }>(
      kind: Text,
      all: readonly Event[],
      detail: (event: Event) => Cell = () => null,
    ) => all.filter(({ recipient }) => recipient === subscriberId).map((event) => ({ at: event.at, kind, subject, detail: detail(event) }));
    return [
      ...own(words.received, sendings),
      ...own(words.opened, openings, ({ userAgentType }) => (userAgentType === 'machine' ? words.byMachine : null)),
      ...own(words.clicked, clicks, ({ linkId }) => links.find(({ id }) => id === linkId)?.url ?? null),
      ...own(words.bounced, bounces, ({ type }) => type),
    ];
  });
  return {
    title: words.events,
    columns: [words.time, words.event, words.email, words.detail],
    rows: rows
      .toSorted((one, other) => other.at - one.at)
      .slice(0, EVENTS_SHOWN)
      .map(({ at, kind, subject, detail }) => [accountTime(at), kind, subject, detail]),
    none: words.noEvents,
  };
}
