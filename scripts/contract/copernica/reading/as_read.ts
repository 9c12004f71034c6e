import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import type { Parameters } from '../../../../webservice/catalogue/define.ts';
import type { Answer } from '../../observer.ts';
import { rowsIn, type World } from '../assumptions/world.ts';
import { parametersFor, type Row } from './found.ts';

/** The answer that reading everything has brought, and the parameters that brought it; null where the method was not asked. */
export async function asRead({ observer, found }: World, method: AnyMethod): Promise<{ readonly answer: Answer; readonly parameters: Parameters } | null> {
  const parameters = parametersFor(method, found);
  return typeof parameters === 'string' ? null : { parameters, answer: await observer.read(method, parameters) };
}

/** The rows of that answer. */
export async function readRows(world: World, method: AnyMethod): Promise<readonly Row[]> {
  const read = await asRead(world, method);
  return read === null ? [] : rowsIn(read.answer);
}
