import { isDeepStrictEqual } from 'node:util';
import type { AnyFunctionDefinition, Parameters } from '../../../webservice/catalogue/define.ts';
import { toRawDate } from '../../../webservice/values/time.ts';
import { isEmpty } from '../compare.ts';
import { formOf } from '../forms.ts';
import { rowsOf } from '../observer.ts';
import { answered, byWhatWasSeen, confirmed, orderOf, refuted } from '../probe.ts';
import { type Finding, untouched } from '../report.ts';
import { triesOf } from './reading.ts';
import type { World } from './world.ts';

/*
 * Questions that several probes ask of a function that only reads.
 */

/** How far ahead a start date lies that nothing can have happened after, in milliseconds. */
const AHEAD_MS = 2 * 86_400_000;

/** The first answer of a function that holds several rows, and the parameters that brought it. */
async function someRows({ observer, found }: World, definition: AnyFunctionDefinition, least: number) {
  const tries = triesOf(definition, found);
  for (const parameters of typeof tries === 'string' ? [] : tries) {
    const rows = rowsOf(await observer.read(definition, parameters));
    if (rows.length >= least) {
      return { rows, parameters };
    }
  }
  return null;
}

/** Whether start and limit cut out the rows they should. */
export async function paging(world: World, definition: AnyFunctionDefinition): Promise<Finding> {
  const some = await someRows(world, definition, 3);
  if (some === null) {
    return untouched('too few rows to cut a page out of them');
  }
  const page = rowsOf(await world.observer.read(definition, withOptions(some.parameters, { start: 1, limit: 1 })));
  if (page.length !== 1) {
    return refuted(`limit 1 brought ${page.length} rows`);
  }
  return byWhatWasSeen(isDeepStrictEqual(page[0], some.rows[1]), 'start 1 did not begin with the second row');
}

/** Whether a start date in the future leaves no rows. */
export async function startDate(world: World, definition: AnyFunctionDefinition): Promise<Finding> {
  const some = await someRows(world, definition, 1);
  if (some === null) {
    return untouched('there are no rows to leave out');
  }
  const ahead = toRawDate(Date.now() + AHEAD_MS, world.settings.timeZone);
  const later = await world.observer.read(definition, withOptions(some.parameters, { startDate: ahead }));
  return later.failure === undefined
    ? byWhatWasSeen(rowsOf(later).length === 0, 'a startDate in the future left rows')
    : untouched('a startDate in the future was refused');
}

/** In which order the rows of an event came. */
export async function order(world: World, definition: AnyFunctionDefinition): Promise<Finding> {
  const dates = ((await someRows(world, definition, 3))?.rows ?? []).flatMap(({ date }) => (typeof date === 'string' ? [date] : []));
  if (dates.length < 3) {
    return untouched('too few rows with a date');
  }
  const came = orderOf(dates);
  return came === null || came === 'in no order' ? confirmed() : answered(`this time they came ${came}`);
}

/** What a key of the rows holds. */
export async function formUnder(world: World, definition: AnyFunctionDefinition, key: string): Promise<Finding> {
  const row = (await someRows(world, definition, 1))?.rows.find((one) => Object.hasOwn(one, key));
  return row === undefined ? untouched(`no row had the key ${key}`) : answered(`${key}: ${formOf(row[key])}`);
}

/** Whether rows carry a key. */
export async function keyCame(world: World, definition: AnyFunctionDefinition, key: string): Promise<Finding> {
  const some = await someRows(world, definition, 1);
  if (some === null) {
    return untouched('there are no rows');
  }
  return some.rows.some((row) => Object.hasOwn(row, key)) ? confirmed() : answered(`no row had the key ${key}`);
}

/** The form of an answer that the contract passes on. */
export async function formOfAnswer({ observer, found }: World, definition: AnyFunctionDefinition): Promise<Finding> {
  const tries = triesOf(definition, found);
  let form: Finding = untouched();
  for (const parameters of typeof tries === 'string' ? [] : tries) {
    const { failure, result } = await observer.read(definition, parameters);
    if (failure === undefined) {
      form = answered(formOf(result));
      if (!isEmpty(result)) {
        break;
      }
    }
  }
  return form;
}

/** With which code a function refuses parameters that nothing fits. */
export async function codeFor(world: World, definition: AnyFunctionDefinition, parameters: Parameters, expected: number): Promise<Finding> {
  const { failure } = await world.observer.read(definition, parameters);
  if (failure === undefined) {
    return answered('there was no error code');
  }
  return failure.code === undefined ? untouched() : byWhatWasSeen(failure.code === expected, `the code was ${failure.code}`);
}

function withOptions(parameters: Parameters, options: Parameters): Parameters {
  const advanced = parameters.advanced;
  return { ...parameters, advanced: { ...(typeof advanced === 'object' && !Array.isArray(advanced) ? advanced : {}), ...options } };
}
