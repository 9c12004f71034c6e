import type { Context } from 'hono';
import { readText } from '../../requests/body.ts';
import { decodeForm } from '../../requests/form.ts';
import { Parameters } from '../api/parameters.ts';
import type { State } from '../state.ts';

const BODY_LIMIT = 256 * 1024;

/** The form that was sent to a page. */
export async function readPageForm(context: Context, { settings }: State): Promise<Parameters> {
  return new Parameters(decodeForm(await readText(context.req.raw, BODY_LIMIT), settings.formVariables));
}
