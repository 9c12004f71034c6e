import { type Answer, http } from '../answers.ts';

/* What the webservice says about a call, in its envelope. */

const envelope = (error: number, message: unknown, result: unknown): Answer =>
  http(200, JSON.stringify({ error, message, result }), { 'content-type': 'application/json' });

/** It carried the call out. */
export const accepted = (result: unknown = null): Answer => envelope(0, 'successfully executed', result);

/** It says no. */
export const refused = (code: number, message: unknown = 'refused'): Answer => envelope(code, message, null);
