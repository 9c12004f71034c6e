import type { Context } from 'hono';
import { readBody } from '../../body.ts';
import { decodeForm } from '../api/form.ts';
import { Parameters } from '../api/parameters.ts';
import type { State } from '../state.ts';

const BODY_LIMIT = 256 * 1024;

/** What a page refuses, with a sentence for the person in front of it. */
export class PageError extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** The form a page was sent. */
export async function readPageForm(context: Context, { settings }: State): Promise<Parameters> {
  return new Parameters(decodeForm(await readBody(context.req.raw, BODY_LIMIT), settings.formVariables));
}

/** @returns the thing, or ends the request with "not found" */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) {
    throw new PageError(404, 'This page does not exist, or its link is not valid any more.');
  }
  return thing;
}
