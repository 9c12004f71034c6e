/* What the webservice says, as the JSON text of its answer. How it reaches the client is for the stand-in that sends it. */

/** It carried a call out. */
export const accepted = (result: unknown = null): string => JSON.stringify({ error: 0, message: 'successfully executed', result });

/** It says no. */
export const refusedWith = (code: number): string => JSON.stringify({ error: code, message: 'refused', result: null });
