import { type Field, fieldNamed } from '../fields/field.ts';
import type { Body, Moment } from './body.ts';

/** A profile or subprofile was created, updated or deleted. */
export interface RecordEvent {
  /** Stable, and made of what was delivered. */
  readonly id: string;
  /** null where it is not told, as in the next three. */
  readonly profileId: number | null;
  readonly subprofileId: number | null;
  readonly databaseId: number | null;
  readonly collectionId: number | null;
  /** Stored texts by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the interests that a profile has; null where that is not told. */
  readonly interests: readonly string[] | null;
  /** Names of the fields and interests that were given or have changed; null where that is not told. */
  readonly changed: readonly string[] | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly moment: Moment;
  /** What else was delivered. */
  readonly body: Body;
}

/**
 * Reads the event of a profile or a subprofile. Never throws but for a body that is nested too deeply.
 *
 * @param of webhooks of a database tell of both
 * @returns null where the body tells of the other, or of nothing
 */
export function readRecordEvent(of: 'profile' | 'subprofile', body: Body): RecordEvent | null {
  const subprofile = body.id('subprofile');
  const profile = body.id('profile');
  const collection = body.id('collection');
  const own = body.id('id');
  const isOfSubprofile = subprofile !== null || collection !== null;
  if (isOfSubprofile !== (of === 'subprofile')) {
    return null;
  }
  const profileId = profile ?? (isOfSubprofile ? null : own);
  const subprofileId = isOfSubprofile ? (subprofile ?? own) : null;
  const values = body.texts('fields');
  if ((subprofileId ?? profileId) === null && Object.keys(values).length === 0) {
    return null;
  }
  const delivered = body.part('interests');
  const interests = switches(delivered);
  const moment = body.moment();
  return {
    id: [subprofileId ?? profileId, moment.seconds ?? moment.raw, body.digest].filter((part) => part !== null).join('-'),
    profileId,
    subprofileId,
    databaseId: body.id('database'),
    collectionId: collection,
    values,
    interests: typeof delivered === 'object' && delivered !== null ? [...interests].filter(([, isOn]) => isOn).map(([name]) => name) : null,
    changed: takeChanged(body, values, interests),
    created: body.text('created'),
    modified: body.text('modified'),
    moment,
    body,
  };
}

/** Takes the names under `parameters`. Values that stand nowhere else stay. */
function takeChanged(body: Body, values: RecordEvent['values'], interests: ReadonlyMap<string, boolean>): string[] | null {
  const parameters = Object.entries(body.texts('parameters'));
  const elsewhere = new Map(Object.entries(values));
  const untold = parameters.filter(([name, text]) => elsewhere.get(name) !== text && !interests.has(name));
  if (untold.length > 0) {
    body.leave('parameters', Object.fromEntries(untold));
  }
  return parameters.length === 0 ? null : parameters.map(([name]) => name);
}

/** What stands for no, beside nothing. */
const OFF = /^\s*(0|no|false|off)?\s*$/i;

/** Interests by name, whether they are on: delivered by name, as a list of those that are on, or in groups (the first two are documented, the last is assumed). */
function switches(delivered: unknown): Map<string, boolean> {
  if (typeof delivered !== 'object' || delivered === null) {
    return new Map();
  }
  if (Array.isArray(delivered)) {
    return new Map(delivered.filter((name) => typeof name === 'string' && name !== '').map((name) => [String(name), true]));
  }
  return new Map(
    Object.entries(delivered).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? [...switches(value)] : [[name, !OFF.test(String(value ?? ''))] as const],
    ),
  );
}

/**
 * Whether one of some fields has changed. An event that does not tell passes, and so does one with a name that is not known as long as one of the fields is not either.
 *
 * @param fieldIds none of them means any
 * @param fields those that there are; null where that is not known
 */
export function hasChanged({ changed }: Pick<RecordEvent, 'changed'>, fieldIds: readonly number[], fields: readonly Field[] | null): boolean {
  if (fieldIds.length === 0 || changed === null || fields === null) {
    return true;
  }
  const found = changed.map((name) => fieldNamed(fields, name)?.id);
  const hasLost = fieldIds.some((wanted) => !fields.some(({ id }) => id === wanted));
  return found.some((id) => (id === undefined ? hasLost : fieldIds.includes(id)));
}
