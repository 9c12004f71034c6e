import type { AccountTable, Cell } from '../../console/account_contents.ts';
import { same } from '../../console/text/text.ts';
import type { Mailing, ScheduledMailing } from '../account/mail_model.ts';
import type { View } from '../account/model.ts';
import { membersOf } from '../account/views.ts';
import { countsByMailing } from '../api/mailings/statistics.ts';
import { contentOf } from '../mailing/send.ts';
import { unsubscribeText } from '../pages/account.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { words } from './words.ts';

/** How many rows a table has at most, and how many days of log files are shown. */
const SHOWN = 50;
const DAYS_SHOWN = 14;

const ID = same('ID');

/** What the account holds, besides its profiles. */
export function tablesOf(state: State): AccountTable[] {
  return [databases(state), collections(state), selections(state), mailings(state), scheduled(state), logFiles(state)];
}

function databases({ account }: State): AccountTable {
  const rows = Array.from(account.databases.values(), (database): Cell[] => [
    database.id,
    database.name,
    account.profiles.count('database', database.id),
    database.fields.length,
    database.interests.map(({ name }) => name).join(', '),
    unsubscribeText(database),
  ]);
  const columns = [ID, words.name, words.profiles, words.fields, words.interests, words.unsubscribe];
  return { title: words.databases, columns, rows: rows.slice(-SHOWN), none: words.none };
}

function collections({ account }: State): AccountTable {
  const rows = [...account.databases.values()].flatMap((database) =>
    database.collections.map(({ id, name, fields }): Cell[] => {
      return [id, name, database.name, account.subprofiles.count('collection', id), fields.map((field) => field.name).join(', ')];
    }),
  );
  return { title: words.collections, columns: [ID, words.name, words.database, words.subprofiles, words.fields], rows: rows.slice(-SHOWN), none: words.none };
}

function selections({ account }: State): AccountTable {
  const row = (view: View): Cell[] => [
    view.id,
    pathOf(view, account.views),
    account.databases.get(view.databaseId)?.name ?? '',
    membersOf(account, view).length,
    accountTime(view.lastBuilt),
  ];
  const rows = [...account.views.values()].slice(-SHOWN).map(row);
  return { title: words.selections, columns: [ID, words.name, words.database, words.profiles, words.lastBuilt], rows, none: words.none };
}

/** The name of a selection behind those that it is part of. */
function pathOf({ name, parentId }: View, views: ReadonlyMap<number, View>): string {
  const parent = parentId === null ? undefined : views.get(parentId);
  return parent === undefined ? name : `${pathOf(parent, views)} › ${name}`;
}

function mailings({ account }: State): AccountTable {
  const counts = { draganddrop: countsByMailing(account, 'draganddrop'), html: countsByMailing(account, 'html') };
  const row = (mailing: Mailing): Cell[] => {
    const { id, family, at, subject, type } = mailing;
    const { destinations, impressions, clicks, errors, unsubscribes } = counts[family](mailing);
    return [id, words.families[family], accountTime(at), subject, words.types[type], destinations, impressions, clicks, errors, unsubscribes];
  };
  const newest = [...account.mailings.draganddrop.values(), ...account.mailings.html.values()].toSorted((one, other) => other.at - one.at);
  return {
    title: words.mailings,
    columns: [
      ...[ID, words.family, words.sent, words.subject, words.type],
      ...[words.mails, words.impressions, words.clicks, words.errors, words.unsubscribes],
    ],
    rows: newest.slice(0, SHOWN).map(row),
    none: words.noMailings,
  };
}

function scheduled({ account }: State): AccountTable {
  const row = (one: ScheduledMailing): Cell[] => {
    const { id, family, next, previous } = one;
    const sent = previous === null ? null : accountTime(previous);
    return [id, words.families[family], contentOf(account, one)?.name ?? '', next === null ? null : accountTime(next), sent];
  };
  const all = [...account.scheduledMailings.draganddrop.values(), ...account.scheduledMailings.html.values()];
  return {
    title: words.scheduled,
    columns: [ID, words.family, words.content, words.due, words.sent],
    rows: all.slice(-SHOWN).map(row),
    none: words.noScheduled,
  };
}

/** The log files of the newest days, each with a link to its lines. */
function logFiles({ account: { logs } }: State): AccountTable {
  const days = logs.dates().slice(-DAYS_SHOWN).reverse();
  const links = (day: string): Cell =>
    logs.names(day, undefined).map((name) => {
      const file = logs.get(name);
      return { label: same(`${file?.type ?? name} (${(file?.generated ?? 0) + (file?.lines.length ?? 0)})`), path: `/logs/${name}` };
    });
  return { title: words.logFiles, columns: [words.day, words.files], rows: days.map((day) => [day, links(day)]), none: words.noLogFiles };
}
