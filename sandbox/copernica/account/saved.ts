import type { Account } from './account.ts';
import type { Document, Template } from './mail_model.ts';
import type { Collection, Database, Field, Profile, Subprofile, View } from './model.ts';
import type { SeedInput } from './seed.ts';

type SavedDatabase = SeedInput['databases'][number];

/** The contents of an account in the form of a seed, without what was removed. */
export function savedAccount(account: Account): SeedInput {
  const { databases, templates, documents, documentTemplates, smsDocuments } = account;
  return {
    databases: Array.from(databases.values(), (database) => savedDatabase(account, database)),
    templates: Array.from(templates.values(), savedContent),
    documents: Array.from(documents.values(), ({ templateId, ...document }) => {
      const template = documentTemplates.get(templateId)?.name;
      return { ...savedContent(document), ...(template === undefined ? {} : { template }) };
    }),
    smsDocuments: Array.from(smsDocuments.values(), ({ name, text }) => ({ name, text })),
  };
}

function savedDatabase(account: Account, database: Database): SavedDatabase {
  const { id: databaseId, created: _created, fields, interests, collections, ...rest } = database;
  const views = [...account.views.values()].filter((view) => view.databaseId === databaseId);
  return {
    ...rest,
    fields: fields.map(savedField),
    interests: interests.map(({ name, group }) => ({ name, group })),
    collections: collections.map(({ id: _id, databaseId: _databaseId, ...collection }) => ({ ...collection, fields: collection.fields.map(savedField) })),
    views: views.map((view) => savedView(account, view)),
    profiles: account.profiles.of('database', databaseId).map((profile) => ({
      fields: savedValues(profile, fields),
      interests: interests.filter(({ id }) => profile.interestIds.has(id)).map(({ name }) => name),
      subprofiles: savedSubprofiles(account, profile, collections),
    })),
  };
}

function savedView({ views }: Account, { name, description, parentId, rule }: View): NonNullable<SavedDatabase['views']>[number] {
  const parent = parentId === null ? undefined : views.get(parentId)?.name;
  const saved = { name, description, conditions: [...rule.conditions], interests: [...rule.interests], having: [...rule.having], lacking: [...rule.lacking] };
  return parent === undefined ? saved : { ...saved, parent };
}

function savedSubprofiles(account: Account, profile: Profile, collections: readonly Collection[]): Record<string, Record<string, string>[]> {
  const own = account.subprofiles.of('profile', profile.id);
  const saved = collections.map(({ id, name, fields }) => {
    return [name, own.filter(({ collectionId }) => collectionId === id).map((subprofile) => savedValues(subprofile, fields))] as const;
  });
  return Object.fromEntries(saved.filter(([, rows]) => rows.length > 0));
}

function savedField({ id: _id, ...field }: Field): Omit<Field, 'id'> {
  return field;
}

function savedValues({ values }: Profile | Subprofile, fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ id, name }) => (values.has(id) ? [[name, values.get(id) ?? '']] : [])));
}

function savedContent({ name, subject, text, archived, tags, from, links }: Template | Omit<Document, 'templateId'>) {
  return { name, subject, text, archived, tags, from, links: links.map(({ url, title }) => ({ url, title })) };
}
