import type { Text } from '../text/text.ts';

/** A fault that a person switches on with one click. */
export interface Preset {
  /** In the form. */
  readonly key: string;
  readonly name: Text;
  /** What the app sees then. */
  readonly about: Text;
  /** As the sandbox takes it, without which calls it strikes. */
  readonly fault: Readonly<Record<string, unknown>>;
}

/** All kinds of fault that the sandbox has, but for errors of the service's own. */
export const presets: readonly Preset[] = [
  {
    key: 'slow',
    name: { en: 'Slow', de: 'Langsam' },
    about: { en: 'The answer takes five seconds.', de: 'Die Antwort braucht fünf Sekunden.' },
    fault: { fault: 'slow', ms: 5000 },
  },
  {
    key: 'down',
    name: { en: 'Out of order (503)', de: 'Außer Betrieb (503)' },
    about: { en: 'The server says that it is not available.', de: 'Der Server sagt, dass er nicht verfügbar ist.' },
    fault: { fault: 'status', status: 503 },
  },
  {
    key: 'busy',
    name: { en: 'Too many calls (429)', de: 'Zu viele Aufrufe (429)' },
    about: { en: 'Refused, with the wish to wait seven seconds.', de: 'Abgelehnt, mit der Bitte, sieben Sekunden zu warten.' },
    fault: { fault: 'status', status: 429, headers: { 'retry-after': '7' } },
  },
  {
    key: 'broken',
    name: { en: 'Server error (500)', de: 'Serverfehler (500)' },
    about: { en: 'The server failed without a reason.', de: 'Der Server ist ohne Angabe eines Grundes gescheitert.' },
    fault: { fault: 'status', status: 500 },
  },
  {
    key: 'hang',
    name: { en: 'Silence', de: 'Stille' },
    about: { en: 'The call is never answered.', de: 'Der Aufruf wird nie beantwortet.' },
    fault: { fault: 'hang' },
  },
  {
    key: 'reset',
    name: { en: 'Connection lost', de: 'Verbindung verloren' },
    about: { en: 'The connection breaks before an answer.', de: 'Die Verbindung reißt vor der Antwort ab.' },
    fault: { fault: 'reset' },
  },
  {
    key: 'lose-answer',
    name: { en: 'Answer lost', de: 'Antwort verloren' },
    about: { en: 'The work is done, but its answer never arrives.', de: 'Der Aufruf wird ausgeführt, aber seine Antwort kommt nie an.' },
    fault: { fault: 'lose-answer' },
  },
  {
    key: 'cut',
    name: { en: 'Cut off', de: 'Abgeschnitten' },
    about: { en: 'The connection breaks in the middle of the answer.', de: 'Die Verbindung reißt mitten in der Antwort ab.' },
    fault: { fault: 'cut' },
  },
  {
    key: 'html',
    name: { en: 'A web page', de: 'Eine Webseite' },
    about: { en: 'A login page in place of data.', de: 'Eine Anmeldeseite statt Daten.' },
    fault: { fault: 'html' },
  },
  {
    key: 'empty',
    name: { en: 'Empty answer', de: 'Leere Antwort' },
    about: { en: 'A success without any content.', de: 'Ein Erfolg ohne jeden Inhalt.' },
    fault: { fault: 'empty' },
  },
  {
    key: 'broken-json',
    name: { en: 'Broken data', de: 'Kaputte Daten' },
    about: { en: 'The answer ends in the middle of a word.', de: 'Die Antwort endet mitten im Wort.' },
    fault: { fault: 'broken-json' },
  },
  {
    key: 'other',
    name: { en: 'Other data', de: 'Andere Daten' },
    about: { en: 'Valid data of quite another shape.', de: 'Gültige Daten in ganz anderer Form.' },
    fault: { fault: 'body', body: '{"unexpected": true}' },
  },
  {
    key: 'redirect',
    name: { en: 'Moved elsewhere', de: 'Umgezogen' },
    about: { en: 'The answer points to another address.', de: 'Die Antwort verweist auf eine andere Adresse.' },
    fault: { fault: 'redirect', status: 302, location: '/moved' },
  },
];

/** An error of the service's own; its code and message are typed. */
export const ownError: Omit<Preset, 'fault'> = {
  key: 'code',
  name: { en: 'An error of the service', de: 'Ein Fehler des Dienstes' },
  about: {
    en: 'The service refuses the call with a code and a message of its own.',
    de: 'Der Dienst lehnt den Aufruf mit eigenem Code und eigener Meldung ab.',
  },
};
