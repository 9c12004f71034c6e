/** The header with the id of a call in the box's log, by which the requests that the runner records are matched with it. */
export const CALL_HEADER = 'x-sandbox-call';
