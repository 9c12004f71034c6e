import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { explainUnknownIds, unknownId } from '../../webservice/names/known_ids.ts';
import { readFresh, readIncluding, watchForNew } from '../../webservice/names/name_table.ts';
import { matching } from '../../webservice/values/matching.ts';
import { comparable } from '../../webservice/values/texts.ts';
import { writeOrFind } from '../../webservice/write_or_find.ts';
import type { Account } from '../connection/account.ts';
import { createField, type Field, type fieldTypes, joinedChoices, updateFieldById } from '../functions/fields.ts';
import { fieldsTable } from '../names/tables.ts';
import { writeValue } from './field_input.ts';
import { emailFieldOf } from './fields.ts';

/** The types of subscriber fields. */
export type FieldType = (typeof fieldTypes)[number];

/** What a user may say about a field; what is missing stays as it is. */
export interface FieldSettings {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** The values to choose from, all of them. */
  readonly choices?: readonly string[] | undefined;
  readonly default?: string | undefined;
}

/** A field as it is known after a look-up or a write; the id is null where an answer did not name it. */
export type KnownField = Omit<Field, 'id'> & { readonly id: number | null; readonly isEmail: boolean };

/**
 * Finds fields by name or alias; where a part of it is enough, exact matches come first.
 *
 * @throws ServiceFailure
 */
export async function findFields(account: Account, name: string, partial: boolean): Promise<KnownField[]> {
  return matching(knownFields(await readFresh(account, fieldsTable)), name, (field) => [field.name, field.alias], partial);
}

/**
 * Creates a field and reads it back. Where the outcome is unclear, the field is looked up.
 *
 * @throws ServiceFailure, of the kind `invalid_input` where a field of choices has none
 */
export async function addField(account: Account, type: FieldType, settings: FieldSettings & { readonly name: string }): Promise<KnownField> {
  const { name, description, choices, default: preset } = settings;
  if ((type === 'enum' || type === 'set') && choices === undefined) {
    throw new ServiceFailure('invalid_input', '“Choices” is empty, but a field of this type needs some, such as Private and Business.');
  }
  const unset = { name, type, description: description ?? '', alias: '', options: joinedChoices(choices ?? []), default: '', behavior: '', isEmail: false };
  const value = defaultIn(preset, unset, account);
  const input = { name, type, advanced: { description, options: choices?.join('\n'), default: value } };
  const newFields = await watchForNew(account, fieldsTable);
  const id = await writeOrFind(
    account,
    (options) => account.call(createField, input, options),
    async () => (await newFields()).find((field) => field.name === name && field.type === type)?.id ?? null,
  );
  // The write succeeded, so a reading that fails takes nothing away from it. The name is unique (error code 6), so it tells as much as the id.
  const fields = await readFresh(account, fieldsTable).catch(() => []);
  return (
    knownFields(fields).find((field) => (id === null ? comparable(field.name) === comparable(name) : field.id === id)) ?? { ...unset, id, default: value ?? '' }
  );
}

/**
 * Changes a field and reads it back; with nothing to change nothing is sent.
 *
 * @throws ServiceFailure, of the kind `invalid_input` where the field does not exist
 */
export async function changeField(account: Account, id: number, settings: FieldSettings & { readonly alias?: string | undefined }): Promise<KnownField> {
  if (Object.values(settings).every((value) => value === undefined)) {
    return knownField(await readFresh(account, fieldsTable), id);
  }
  const present = knownField(await readIncluding(account, fieldsTable, [id]), id);
  const { name, alias, description, choices, default: preset } = settings;
  const options = choices?.join('\n');
  const value = defaultIn(preset, { ...present, options: choices === undefined ? present.options : joinedChoices(choices) }, account);
  await explainUnknownIds(account, [{ noun: 'Subscriber field', ids: [id], read: (opened) => readFresh(opened, fieldsTable) }], () =>
    account.call(updateFieldById, { id, advanced: { name, alias, descr: description, options, default: value } }),
  );
  const fields = await readFresh(account, fieldsTable).catch(() => null);
  if (fields !== null) {
    return knownField(fields, id);
  }
  return {
    ...present,
    name: name ?? present.name,
    alias: alias ?? present.alias,
    description: description ?? present.description,
    options: choices === undefined ? present.options : joinedChoices(choices),
    default: value ?? present.default,
  };
}

/**
 * A default in the form in which values of the field are written (assumed: no source shows one). One that is no choice is sent as it was typed.
 *
 * @throws ServiceFailure of the kind `invalid_input` for a date or time whose form is not clear
 */
function defaultIn(preset: string | undefined, field: Omit<Field, 'id'>, account: Account): string | undefined {
  return preset === undefined ? undefined : writeValue(preset, { ...field, id: 0 }, [], account.timeZone) || undefined;
}

function knownFields(fields: readonly Field[]): (Field & KnownField)[] {
  const emailField = emailFieldOf(fields);
  return fields.map((field) => ({ ...field, isEmail: field === emailField }));
}

function knownField(fields: readonly Field[], id: number): Field & KnownField {
  const field = knownFields(fields).find((candidate) => candidate.id === id);
  if (field === undefined) {
    throw unknownId('Subscriber field', id);
  }
  return field;
}
