import { getProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabases } from '../../../../copernica/api/methods/structure.ts';
import { formOf } from '../../forms.ts';
import { byWhatWasSeen } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { asRead } from '../reading/as_read.ts';
import type { Row } from '../reading/found.ts';
import { type Fact, rowsIn, textsUnder, type World } from './world.ts';

/** The types that the integration knows; what has another is treated as text. */
const TYPES = [
  'integer',
  'float',
  'date',
  'empty_date',
  'datetime',
  'empty_datetime',
  'text',
  'email',
  'phone_fax',
  'phone_gsm',
  'select',
  'big',
  'foreign_key',
];
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** What is taken to be true of fields, interests and the parts of profiles. Reading everything has asked for all of it. */
export const structureFacts: readonly Fact[] = [
  { sentence: 'Fields have the types that the page lists.', evidence: 'documented', calls: 0, ask: typesOfFields },
  { sentence: 'The options of a selection field are separated by CRLF.', evidence: 'seen', calls: 0, ask: optionsOfFields },
  { sentence: 'The length of a field is a number, delivered as text or as such.', evidence: 'documented', calls: 0, ask: lengthsOfFields },
  { sentence: 'The interests of a profile come as a list of their names.', evidence: 'documented', calls: 0, ask: interestsOfProfiles },
  { sentence: 'Values of fields are texts, or numbers.', evidence: 'seen', calls: 0, ask: valuesOfProfiles },
  { sentence: '`created` and `modified` are times such as 2026-03-02 10:00:00, without a zone.', evidence: 'documented', calls: 0, ask: timesOfProfiles },
  { sentence: '`removed` is a time, or false or nothing where a profile was not removed.', evidence: 'seen', calls: 0, ask: removedOfProfiles },
];

async function fields(world: World): Promise<Row[]> {
  const read = await asRead(world, getDatabases);
  const databases = read === null ? [] : rowsIn(read.answer);
  const owners = databases.flatMap((database) => [database, ...rowsIn({ result: database.collections })]);
  return owners.flatMap((owner) => rowsIn({ result: owner.fields }));
}

async function profiles(world: World): Promise<readonly Row[]> {
  const read = await asRead(world, getProfiles);
  return read === null ? [] : rowsIn(read.answer);
}

/** Judges all values of a kind; of those that are not as assumed, the form is reported. */
function all(values: readonly unknown[], isRight: (value: unknown) => boolean, tell: (value: unknown) => string = formOf): Finding {
  const wrong = [...new Set(values.filter((value) => !isRight(value)).map(tell))];
  return values.length === 0 ? untouched('the account has none') : byWhatWasSeen(wrong.length === 0, wrong.slice(0, 5).join('; '));
}

async function typesOfFields(world: World): Promise<Finding> {
  const isType = (type: unknown) => TYPES.includes(String(type));
  return all(
    (await fields(world)).map(({ type }) => type),
    isType,
    (type) => (/^\w{1,40}$/.test(String(type)) ? String(type) : formOf(type)),
  );
}

async function optionsOfFields(world: World): Promise<Finding> {
  const selections = (await fields(world)).filter(({ type }) => type === 'select');
  const lists = textsUnder(selections, 'value').filter((value) => value.trim().includes('\n'));
  return all(
    lists,
    (value) => !/(?<!\r)\n/.test(String(value)),
    () => 'a line break came without a carriage return',
  );
}

async function lengthsOfFields(world: World): Promise<Finding> {
  return all(
    (await fields(world)).map(({ length }) => length),
    (length) => /^\d+$/.test(String(length)),
  );
}

async function interestsOfProfiles(world: World): Promise<Finding> {
  const lists = (await profiles(world)).map(({ interests }) => interests).filter((interests) => Object.keys(Object(interests)).length > 0);
  return all(lists, (interests) => Array.isArray(interests) && interests.every((name) => typeof name === 'string'));
}

async function valuesOfProfiles(world: World): Promise<Finding> {
  const values = (await profiles(world)).flatMap((row) => Object.values(Object(row.fields)));
  return all(values, (value) => typeof value === 'string' || typeof value === 'number');
}

async function timesOfProfiles(world: World): Promise<Finding> {
  return all(
    (await profiles(world)).flatMap(({ created, modified }) => [created, modified]),
    (time) => TIME.test(String(time)),
  );
}

async function removedOfProfiles(world: World): Promise<Finding> {
  return all(
    (await profiles(world)).map(({ removed }) => removed),
    (removed) => removed === false || removed === null || removed === '' || TIME.test(String(removed)),
  );
}
