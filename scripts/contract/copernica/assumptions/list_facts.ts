import { isDeepStrictEqual } from 'node:util';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { getDocumentClicks, getTemplateClicks } from '../../../../copernica/api/methods/mail_events/events.ts';
import { getProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabases } from '../../../../copernica/api/methods/structure.ts';
import { toRawDate } from '../../../../webservice/values/time.ts';
import { byWhatWasSeen, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { asRead } from '../reading/as_read.ts';
import type { Row } from '../reading/found.ts';
import { byClocks } from './clocks.ts';
import { type Fact, idsOf, rowsIn, rowsOfDatabase, textsUnder, type World } from './world.ts';

const LIMIT = 20;
/** More rows than this are never asked for at once; the limit that counts stands in the answer. */
const ABOVE_LIMIT = 1_001;
const DAY_MS = 86_400_000;

/** What is taken to be true of lists: pages, orders, conditions. */
export const listFacts: readonly Fact[] = [
  { sentence: 'At most 1,000 rows come with one call, however many are asked for.', evidence: 'documented', calls: 1, ask: highestLimit },
  { sentence: '`start` and `limit` cut a page out of the rows, and `total=false` leaves the total out.', evidence: 'documented', calls: 1, ask: pages },
  { sentence: 'Profiles come by id, the lowest first, unless another order is asked for.', evidence: 'documented', calls: 0, ask: usualOrder },
  { sentence: 'Profiles can be sorted by id and by modified, each the other way round too.', evidence: 'documented', calls: 2, ask: orders },
  { sentence: 'Conditions on id go together with sorting by id.', evidence: 'assumed', calls: 2, ask: (world) => conditions(world, 'id') },
  { sentence: 'Conditions on modified go together with sorting by modified.', evidence: 'assumed', calls: 2, ask: (world) => conditions(world, 'modified') },
  { sentence: 'A condition `modified==` goes together with sorting by id.', evidence: 'assumed', calls: 2, ask: sameSecond },
  { sentence: 'Of profiles, a condition on a field that does not exist is ignored.', evidence: 'seen', calls: 2, ask: unknownField },
  { sentence: 'Conditions compare texts without regard to letter case.', evidence: 'seen', calls: 1, ask: letterCase },
  { sentence: '`nextid` is a number.', evidence: 'seen', calls: 0, ask: nextId },
  { sentence: 'Times of profiles are those of Amsterdam.', evidence: 'assumed', calls: 1, ask: noTimeAhead },
  {
    ...{ sentence: '`begintime` narrows the lists of events of drag-and-drop mailings.', evidence: 'documented', calls: 1 },
    ask: (world) => narrowed(world, getTemplateClicks, (time) => ({ begintime: time })),
  },
  {
    ...{ sentence: 'A condition on `timestamp` narrows the lists of events of HTML mailings.', evidence: 'documented', calls: 1 },
    ask: (world) => narrowed(world, getDocumentClicks, (time) => ({ 'fields[]': [`timestamp>${time}`] })),
  },
];

async function highestLimit({ observer }: World): Promise<Finding> {
  const { result } = await observer.read(getDatabases, { query: { limit: ABOVE_LIMIT } });
  const { limit } = Object(result);
  return limit === undefined ? untouched('the answer does not tell its limit') : byWhatWasSeen(Number(limit) === 1_000, `the limit was ${Number(limit)}`);
}

async function pages(world: World): Promise<Finding> {
  const database = world.found.id('database');
  const all = await asRead(world, getProfiles);
  const rows = all === null ? [] : rowsIn(all.answer);
  if (database === undefined || rows.length < 3) {
    return untouched('there are too few profiles');
  }
  const page = await world.observer.read(getProfiles, { database, query: { start: 1, limit: 1, total: false } });
  if (!isDeepStrictEqual(idsOf(rowsIn(page)), idsOf(rows.slice(1, 2)))) {
    return refuted('another page came');
  }
  return byWhatWasSeen(!Object.hasOwn(Object(page.result), 'total'), 'the total came all the same');
}

async function usualOrder(world: World): Promise<Finding> {
  const all = await asRead(world, getProfiles);
  const ids = all === null ? [] : idsOf(rowsIn(all.answer));
  return ids.length < 3 ? untouched('there are too few profiles') : byWhatWasSeen(isSorted(ids), 'they came in another order');
}

const newest = (world: World, orderby: 'id' | 'modified', bounds: string[] = []): Promise<readonly Row[]> =>
  rowsOfDatabase(world, getProfiles, { orderby, order: 'desc', limit: LIMIT, ...(bounds.length === 0 ? {} : { 'fields[]': bounds }) });

async function orders(world: World): Promise<Finding> {
  const byId = idsOf(await newest(world, 'id'));
  const byTime = textsUnder(await newest(world, 'modified'), 'modified');
  if (byId.length < 3) {
    return untouched('there are too few profiles');
  }
  if (!isSorted(byId.toReversed())) {
    return refuted('by id they came in another order');
  }
  return byWhatWasSeen(isDeepStrictEqual(byTime, byTime.toSorted().reverse()), 'by modified they came in another order');
}

/** The rows behind one in the middle are asked for by a condition, and must be those that came without it. */
async function conditions(world: World, orderby: 'id' | 'modified'): Promise<Finding> {
  const rows = await newest(world, orderby);
  const middle = rows[Math.floor(rows.length / 2)];
  const value = orderby === 'id' ? idsOf([middle ?? {}])[0] : middle?.modified;
  if (rows.length < 3 || middle === undefined || (typeof value !== 'number' && typeof value !== 'string')) {
    return untouched('there are too few profiles');
  }
  const keyOf = (row: Row) => (orderby === 'id' ? (idsOf([row])[0] ?? 0) : String(row.modified));
  const bounded = await newest(world, orderby, [orderby === 'id' ? `id<${value}` : `modified<=${value}`]);
  if (bounded.some((row) => (orderby === 'id' ? keyOf(row) >= value : keyOf(row) > value))) {
    return refuted('the condition was ignored');
  }
  const expected = rows.filter((row) => (orderby === 'id' ? keyOf(row) < value : keyOf(row) <= value)).map(keyOf);
  return byWhatWasSeen(isDeepStrictEqual(bounded.map(keyOf).slice(0, expected.length), expected), 'other profiles came');
}

async function sameSecond(world: World): Promise<Finding> {
  const [row] = await newest(world, 'modified');
  if (typeof row?.modified !== 'string') {
    return untouched('there are no profiles');
  }
  const tied = await newest(world, 'id', [`modified==${row.modified}`]);
  if (tied.some(({ modified }) => modified !== row.modified)) {
    return refuted('the condition was ignored');
  }
  return byWhatWasSeen(
    idsOf(tied).includes(idsOf([row])[0] ?? 0) && isSorted(idsOf(tied).toReversed()),
    'the profile was not among them, or they came in another order',
  );
}

async function unknownField(world: World): Promise<Finding> {
  const database = world.found.id('database');
  const all = await asRead(world, getProfiles);
  const expected = all === null ? [] : idsOf(rowsIn(all.answer)).slice(0, 2);
  if (database === undefined || expected.length === 0) {
    return untouched('there are no profiles');
  }
  const answer = await world.observer.read(getProfiles, { database, query: { limit: 2, 'fields[]': ['contract_check_no_field==x'] } });
  if (answer.failure !== undefined) {
    return refuted(`it is refused${answer.failure.code === undefined ? '' : ` with ${answer.failure.code}`}`);
  }
  return byWhatWasSeen(isDeepStrictEqual(idsOf(rowsIn(answer)), expected), 'it left profiles out');
}

/** Of a profile with letters in a field: asked for in capitals, and by id, so that no other comes. */
async function letterCase(world: World): Promise<Finding> {
  const all = await asRead(world, getProfiles);
  const candidates = (all === null ? [] : rowsIn(all.answer)).flatMap((row) =>
    Object.entries(Object(row.fields)).map(([name, value]) => ({ id: idsOf([row])[0] ?? 0, name, value: String(value) })),
  );
  const chosen = candidates.find(({ name, value }) => /^\w+$/.test(name) && /^[\w.@-]*[a-z][\w.@-]*$/.test(value));
  if (chosen === undefined) {
    return untouched('no profile has a value in small letters');
  }
  const { id, name, value } = chosen;
  const rows = await rowsOfDatabase(world, getProfiles, { limit: 2, 'fields[]': [`${name}==${value.toUpperCase()}`, `id==${id}`] });
  return byWhatWasSeen(idsOf(rows).includes(id), 'the profile was not found in capitals');
}

async function nextId(world: World): Promise<Finding> {
  const next = Object((await asRead(world, getProfiles))?.answer.result).nextid;
  return next === undefined ? untouched('it did not come') : byWhatWasSeen(typeof next === 'number', 'it was none');
}

async function noTimeAhead(world: World): Promise<Finding> {
  return byClocks(textsUnder(await newest(world, 'modified'), 'modified'));
}

/** From tomorrow on, nothing has happened. */
async function narrowed(world: World, method: AnyMethod, since: (time: string) => Row): Promise<Finding> {
  const all = await asRead(world, method);
  if (all === null || rowsIn(all.answer).length === 0) {
    return untouched('there are no clicks');
  }
  const query = Object({ limit: LIMIT, ...since(toRawDate(world.found.now + DAY_MS, 'UTC')) });
  const answer = await world.observer.read(method, { query });
  return answer.failure === undefined ? byWhatWasSeen(rowsIn(answer).length === 0, 'clicks came that were before') : untouched('it was refused');
}

const isSorted = (ids: readonly number[]): boolean => ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0));
