/** The header that names a call in the log of the box, so that what the app's side records can be laid beside it. */
export const CALL_HEADER = 'x-sandbox-call';
