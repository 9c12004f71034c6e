/** The texts of the page on the flow of one Zap. */
export const flowWords = {
  title: { en: 'Flow', de: 'Ablauf' },
  about: {
    en: 'This is one Zap at work: an event comes from {box} and goes from station to station. Zapier’s part is played by this program.',
    de: 'So arbeitet ein Zap: Ein Ereignis kommt aus {box} und geht von Station zu Station. Die Rolle von Zapier spielt dieses Programm.',
  },
  zaps: { en: 'Zaps', de: 'Zaps' },
  off: { en: 'off', de: 'aus' },
  on: { en: 'on', de: 'an' },
  noZap: {
    en: 'There is no Zap yet. A Zap is a small robot: when something happens in {box} (its trigger), it does something (its action).',
    de: 'Es gibt noch keinen Zap. Ein Zap ist ein kleiner Helfer: Wenn in {box} etwas passiert (sein Auslöser), tut er etwas (seine Aktion).',
  },
  make: { en: 'Make a Zap', de: 'Zap erstellen' },
  stations: { en: 'The stations of an event', de: 'Die Stationen eines Ereignisses' },
  turnOn: { en: 'Turn on this Zap', de: 'Diesen Zap einschalten' },
  turnOff: { en: 'Turn off', de: 'Ausschalten' },
  pollNow: { en: 'Poll now', de: 'Jetzt abfragen' },
  openAccount: { en: 'Open {box}', de: '{box} öffnen' },
  mails: { en: 'Mails in the outbox', de: 'Mails im Postausgang' },
  // The last minutes.
  recent: { en: 'The last ten minutes', de: 'Die letzten zehn Minuten' },
  chartTitle: {
    en: 'Runs that ended in the last ten minutes: {good} succeeded, {bad} failed, {neutral} stopped.',
    de: 'Beendete Läufe der letzten zehn Minuten: {good} erfolgreich, {bad} fehlgeschlagen, {neutral} gestoppt.',
  },
  perSlot: { en: 'runs in 10 seconds', de: 'Läufe in 10 Sekunden' },
  minutesAgo: { en: '−{count} min', de: '−{count} min' },
  now: { en: 'now', de: 'jetzt' },
  noRuns: { en: 'No runs', de: 'Keine Läufe' },
  succeeded: { en: '{count} succeeded', de: '{count} erfolgreich' },
  failed: { en: '{count} failed', de: '{count} fehlgeschlagen' },
  stopped: { en: '{count} stopped', de: '{count} gestoppt' },
  latest: { en: 'The latest events', de: 'Die letzten Ereignisse' },
  noEvents: { en: 'They will be listed here.', de: 'Sie werden hier aufgelistet.' },
  allRuns: { en: 'All runs with their data', de: 'Alle Läufe mit ihren Daten' },
};
