import { Account } from './account.ts';
import { findNamed } from './fields.ts';
import type { Collection, Database, Field } from './model.ts';
import { type Seed, seededField } from './seed.ts';
import { storedValue } from './stored.ts';
import { rebuildView } from './views.ts';

type SeededDatabase = Seed['databases'][number];

/**
 * An account with the contents of a seed and nothing else.
 *
 * @param now when all of it was created, in milliseconds since 1970
 */
export function createSeededAccount({ databases, ...contents }: Seed, now: number): Account {
  const account = new Account();
  addContents(account, contents, now);
  for (const seeded of databases) {
    const database = addDatabase(account, seeded, now);
    addProfiles(account, database, seeded, now);
    addViews(account, database, seeded, now);
  }
  return account;
}

function addDatabase(
  account: Account,
  { name, description, archived, fields, interests, collections, unsubscribe, deletion }: SeededDatabase,
  now: number,
): Database {
  const id = account.nextId('database');
  const withIds = (rows: SeededDatabase['fields']) => rows.map((field) => seededField(field, account.nextId('field')));
  const database: Database = {
    ...{ id, name, description, archived, created: now, unsubscribe, deletion },
    fields: withIds(fields),
    interests: interests.map((interest) => ({ id: account.nextId('interest'), ...interest })),
    collections: collections.map((collection): Collection => {
      return { ...collection, id: account.nextId('collection'), databaseId: id, fields: withIds(collection.fields) };
    }),
  };
  account.databases.set(id, database);
  return database;
}

function addProfiles(account: Account, { id, fields, interests, collections }: Database, seeded: SeededDatabase, now: number): void {
  for (const one of seeded.profiles) {
    const interestIds = one.interests.flatMap((name) => findNamed(interests, name)?.id ?? []);
    const profile = account.addProfile(id, stored(fields, one.fields), interestIds, now);
    for (const [name, rows] of Object.entries(one.subprofiles)) {
      const collection = findNamed(collections, name);
      for (const row of collection === undefined ? [] : rows) {
        account.addSubprofile(collection?.id ?? 0, profile.id, stored(collection?.fields ?? [], row), now);
      }
    }
  }
}

function addViews(account: Account, database: Database, { views }: SeededDatabase, now: number): void {
  for (const { name, description, parent, ...rule } of views) {
    const id = account.nextId('view');
    const ofDatabase = [...account.views.values()].filter(({ databaseId }) => databaseId === database.id);
    const parentId = parent === undefined ? null : (findNamed(ofDatabase, parent)?.id ?? null);
    const view = { id, databaseId: database.id, parentId, name, description, rule, lastBuilt: now, memberIds: [] };
    account.views.set(id, view);
    rebuildView(account, view, now);
  }
}

function addContents(account: Account, { templates, documents, smsDocuments }: Omit<Seed, 'databases'>, now: number): void {
  const withIds = (links: Seed['templates'][number]['links']) => links.map((link) => ({ id: account.nextId('link'), ...link }));
  for (const { links, ...rest } of templates) {
    const id = account.nextId('template');
    account.templates.set(id, { id, ...rest, created: now, links: withIds(links) });
  }
  for (const { links, template, ...rest } of documents) {
    const id = account.nextId('document');
    account.documents.set(id, { id, ...rest, created: now, links: withIds(links), templateId: documentTemplate(account, template) });
  }
  for (const document of smsDocuments) {
    const id = account.nextId('sms document');
    account.smsDocuments.set(id, { id, ...document });
  }
}

/** The id of the template with a name, which is made where there is none. */
function documentTemplate(account: Account, name: string): number {
  const { id } = findNamed(account.documentTemplates.values(), name) ?? { id: account.nextId('document template') };
  account.documentTemplates.set(id, { id, name, archived: false });
  return id;
}

function stored(fields: readonly Field[], values: Record<string, unknown>): Map<number, string> {
  return new Map(
    Object.entries(values).flatMap(([name, value]): [number, string][] => {
      const field = findNamed(fields, name);
      return field ? [[field.id, storedValue(field, value)]] : [];
    }),
  );
}
