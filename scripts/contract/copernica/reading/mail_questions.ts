import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { formOf } from '../../forms.ts';
import { answered, byWhatWasSeen, confirmed, orderOf, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { byClocks } from '../assumptions/clocks.ts';
import { idsOf, rowsIn, textsUnder, type World } from '../assumptions/world.ts';
import { asRead, readRows } from './as_read.ts';

/*
 * Questions about the lists of mailings and of what became of mails.
 */

export async function idsAreHashes(world: World, method: AnyMethod): Promise<Finding> {
  const ids = (await readRows(world, method)).map((row) => row.ID ?? row.id);
  return ids.length === 0
    ? untouched('there are no rows')
    : byWhatWasSeen(
        ids.every((id) => /^[\da-f-]*[a-f-][\da-f-]*$/i.test(String(id))),
        formOf(ids[0]),
      );
}

/** Whether mailings come in the order of time, and one is in the list that begins with its own time. */
export async function mailingsByTime(world: World, method: AnyMethod): Promise<Finding> {
  const rows = await readRows(world, method);
  const times = textsUnder(rows, 'timestamp');
  const order = orderOf(times);
  const [fromdate, last] = [times.at(-1), rows.at(-1)];
  if (order === null || fromdate === undefined || last === undefined) {
    return untouched('too few rows');
  }
  if (order !== 'oldest first') {
    return refuted(`they came ${order}`);
  }
  const since = rowsIn(await world.observer.read(method, { query: { limit: 50, fromdate } }));
  return byWhatWasSeen(idsOf(since).includes(idsOf([last])[0] ?? 0), 'a mailing was missing in the list from its own time on');
}

/** A time ahead of Amsterdam's clocks would be one of another zone. */
export async function noTimeAhead(world: World, method: AnyMethod): Promise<Finding> {
  const times = textsUnder(await readRows(world, method), 'timestamp');
  return byClocks(times);
}

export async function orderOfEvents(world: World, method: AnyMethod): Promise<Finding> {
  const times = textsUnder(await readRows(world, method), 'timestamp');
  const order = orderOf(times);
  const zone = byClocks(times);
  if (zone.outcome === 'refuted') {
    return zone;
  }
  return order === null ? untouched('too few rows') : answered(`this time they came ${order}`);
}

export async function unusedEngine(world: World, method: AnyMethod): Promise<Finding> {
  const read = await asRead(world, method);
  if (read === null || (read.answer.failure !== undefined && read.answer.failure.code === undefined)) {
    return untouched();
  }
  const { failure } = read.answer;
  if (failure !== undefined) {
    return confirmed(`it is refused with ${failure.code}`);
  }
  return rowsIn(read.answer).length === 0 ? confirmed('it has no rows') : untouched('the account uses it');
}
