import type { AccountTable, Cell } from '../../console/account_contents.ts';
import type { People, PersonDetail, PersonLine } from '../../console/account_people.ts';
import { same } from '../../console/text/text.ts';
import type { Account } from '../account/account.ts';
import { fieldValue } from '../account/fields.ts';
import type { Activity, Destination, Family } from '../account/mail_model.ts';
import type { Collection, Profile } from '../account/model.ts';
import { addressOf } from '../mailing/recipients.ts';
import { preferencePath } from '../pages/links.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { words } from './words.ts';

const EVENTS_SHOWN = 50;
const SUBPROFILES_SHOWN = 50;
const FAMILIES: readonly Family[] = ['draganddrop', 'html'];

/** The profiles of the account, of all databases. */
export function peopleOf(state: State): People {
  return {
    one: words.profile,
    many: words.profiles,
    find: (text, limit) => {
      const { account } = state;
      const wanted = text.trim().toLowerCase();
      const all = [...account.databases.keys()].flatMap((id) => account.profiles.of('database', id));
      const hits = wanted === '' ? all : all.filter((profile) => contains(account, profile, wanted));
      const found = hits.toSorted((one, other) => other.created - one.created || other.id - one.id).slice(0, limit);
      return { total: hits.length, found: found.map((profile) => lineOf(account, profile)) };
    },
    get: (id) => {
      const profile = state.account.profiles.get(id);
      return profile && detailOf(state, profile);
    },
  };
}

function contains(account: Account, profile: Profile, wanted: string): boolean {
  const { fields } = account.databaseOf(profile);
  return String(profile.id) === wanted || fields.some((field) => fieldValue(profile, field).toLowerCase().includes(wanted));
}

function titleOf(account: Account, profile: Profile): string {
  return addressOf(account, { profile, subprofile: null }) || `${profile.id}`;
}

function lineOf(account: Account, profile: Profile): PersonLine {
  return { id: profile.id, title: titleOf(account, profile), place: account.databaseOf(profile).name, createdAt: accountTime(profile.created) };
}

function detailOf({ account }: State, profile: Profile): PersonDetail {
  const { id, created, modified, removed, interestIds } = profile;
  const { name, fields, interests, collections } = account.databaseOf(profile);
  return {
    title: titleOf(account, profile),
    facts: [
      ['ID', String(id)],
      [words.database, name],
      [words.created, accountTime(created)],
      [words.modified, accountTime(modified)],
      ...(removed === null ? [] : [[words.removed, accountTime(removed)] as const]),
      [words.interests, interests.flatMap((one) => (interestIds.has(one.id) ? one.name : [])).join(', ')],
      ...fields.map((field): [string, string] => [field.name, fieldValue(profile, field)]),
    ],
    tables: [...collections.map((collection) => subprofiles(account, profile, collection)), events(account, id)],
    pages: removed === null ? [{ label: words.preferences, path: preferencePath(profile) }] : [],
  };
}

function subprofiles(account: Account, profile: Profile, { id, name, fields }: Collection): AccountTable {
  const own = account.subprofiles.of('profile', profile.id).filter(({ collectionId }) => collectionId === id);
  return {
    title: { en: `Subprofiles: ${name}`, de: `Unterprofile: ${name}` },
    columns: [same('ID'), ...fields.map((field) => same(field.name)), words.created],
    rows: own
      .slice(-SUBPROFILES_SHOWN)
      .reverse()
      .map((one) => [one.id, ...fields.map((field) => fieldValue(one, field)), accountTime(one.created)]),
    none: words.none,
  };
}

/** The mails to a profile and what became of them, newest first. */
function events(account: Account, profileId: number): AccountTable {
  const rows = FAMILIES.flatMap((family) => {
    const own = new Map([...account.destinations[family]].filter(([, destination]) => destination.profileId === profileId));
    const sent = Array.from(own.values(), (destination) => ({
      at: destination.at,
      cells: [words.kinds.sent, ...mailCells(account, destination), null] as Cell[],
    }));
    const happened = [...account.activities[family].values()].flatMap((activity) => {
      const destination = own.get(activity.destinationId);
      return destination
        ? [{ at: activity.at, cells: [words.kinds[activity.kind], ...mailCells(account, destination), detailOfActivity(activity)] as Cell[] }]
        : [];
    });
    return [...sent, ...happened];
  });
  return {
    title: words.events,
    columns: [words.time, words.event, words.family, words.mailing, words.detail],
    rows: rows
      .toSorted((one, other) => other.at - one.at)
      .slice(0, EVENTS_SHOWN)
      .map(({ at, cells }) => [accountTime(at), ...cells]),
    none: words.noEvents,
  };
}

function mailCells(account: Account, { family, mailingId }: Destination): Cell[] {
  return [words.families[family], account.mailings[family].get(mailingId)?.subject ?? mailingId];
}

function detailOfActivity({ details }: Activity): Cell {
  const { link, description } = details;
  return typeof link === 'string' ? link : typeof description === 'string' ? description : null;
}
