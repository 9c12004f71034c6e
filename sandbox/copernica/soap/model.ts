/** A text message that can be sent to many. */
export interface SmsDocument {
  id: number;
  name: string;
  text: string;
}

/** A text message in the outbox. */
export interface TextMessage {
  id: number;
  at: number;
  /** '' where the service chooses. */
  from: string;
  to: string;
  text: string;
}

/** What can cause a callback; each can be switched off (documented on a help page). */
export const sources = ['publisher', 'rest', 'soap', 'click', 'open', 'failure', 'bounce', 'import', 'copy'] as const;

/** The older way to be told of changes. The box keeps callbacks, but does not call them: their condition is JavaScript. */
export interface Callback {
  id: number;
  databaseId: number;
  /** Null for one of the profiles. */
  collectionId: number | null;
  url: string;
  expression: string;
  method: 'json' | 'xml';
  switchedOff: (typeof sources)[number][];
}
