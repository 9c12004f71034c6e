import type { PlainOutputField } from 'zapier-platform-core';

/** Lets a function tell output fields that never change: what describes an operation is read at every start, and this is loaded when an editor asks for it. */
export const toldLater = (fields: readonly PlainOutputField[]) => async (): Promise<PlainOutputField[]> => [...fields];
