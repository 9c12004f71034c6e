import type { RunStatus } from '../../../runner/runner.ts';
import type { Text } from '../../text/text.ts';

/** What the statuses of runs are called. */
export const statusWords: Readonly<Record<RunStatus, Text>> = {
  running: { en: 'running', de: 'läuft' },
  waiting: { en: 'waiting for a retry', de: 'wartet auf neuen Versuch' },
  success: { en: 'success', de: 'erfolgreich' },
  halted: { en: 'halted', de: 'gestoppt' },
  held: { en: 'held', de: 'angehalten' },
  errored: { en: 'error', de: 'Fehler' },
};

/** The texts on runs. */
export const runWords = {
  runs: { en: 'Runs', de: 'Läufe' },
  newest: { en: 'The newest {count}, newest first. They appear by themselves.', de: 'Die neuesten {count}, die jüngsten zuerst. Sie erscheinen von selbst.' },
  none: {
    en: 'No runs yet. Turn on a Zap, then make something happen in the account.',
    de: 'Noch keine Läufe. Schalten Sie einen Zap an und lassen Sie dann im Konto etwas passieren.',
  },
  noneFound: { en: 'No runs like that. Choose another filter.', de: 'Keine solchen Läufe. Wählen Sie einen anderen Filter.' },
  filter: { en: 'Filter', de: 'Filtern' },
  zap: { en: 'Zap', de: 'Zap' },
  status: { en: 'Status', de: 'Status' },
  all: { en: 'all', de: 'alle' },
  run: { en: 'Run', de: 'Lauf' },
  runOf: { en: 'Run {id}', de: 'Lauf {id}' },
  at: { en: 'Time', de: 'Zeit' },
  duration: { en: 'Duration', de: 'Dauer' },
  calls: { en: 'API calls', de: 'API-Aufrufe' },
  reason: { en: 'Reason', de: 'Grund' },
  attempts: { en: 'Attempts', de: 'Versuche' },
  milliseconds: { en: '{count} ms', de: '{count} ms' },
  seconds: { en: '{count} s', de: '{count} s' },
  heldRuns: {
    en: 'Runs that are held until the account is reconnected: {count}.',
    de: 'Läufe, die angehalten sind, bis das Konto neu verbunden ist: {count}.',
  },
  reconnect: { en: 'Reconnect and continue', de: 'Neu verbinden und fortsetzen' },
  back: { en: 'All runs', de: 'Alle Läufe' },
  dataIn: { en: 'Event (output of the trigger)', de: 'Ereignis (Ausgabe des Auslösers)' },
  input: { en: 'Data in (inputs of the action)', de: 'Eingabe der Aktion' },
  dataOut: { en: 'Data out (output of the action)', de: 'Ausgabe der Aktion' },
  noEvent: { en: 'The trigger could not read the event.', de: 'Der Auslöser konnte das Ereignis nicht lesen.' },
  noInput: {
    en: 'The action of this run is code of this program and takes the event as it is.',
    de: 'Die Aktion dieses Laufs ist Code dieses Programms und nimmt das Ereignis, wie es ist.',
  },
  notYet: { en: 'Nothing yet.', de: 'Noch nichts.' },
  asJson: { en: 'As JSON', de: 'Als JSON' },
  later: { en: 'read when a step uses it', de: 'wird gelesen, wenn ein Schritt es braucht' },
  blank: { en: 'empty', de: 'leer' },
  noCalls: { en: 'No API calls.', de: 'Keine API-Aufrufe.' },
  noAnswer: { en: 'no answer', de: 'keine Antwort' },
  failed: { en: '{status} · error {error}', de: '{status} · Fehler {error}' },
  parameters: { en: 'Parameters', de: 'Parameter' },
  answer: { en: 'Answer', de: 'Antwort' },
  fault: { en: 'A fault that was switched on struck this call: {fault}.', de: 'Eine eingeschaltete Störung hat diesen Aufruf getroffen: {fault}.' },
  forgotten: { en: 'The account no longer keeps the details of this call.', de: 'Das Konto hat die Einzelheiten dieses Aufrufs nicht mehr.' },
  again: { en: 'Run again', de: 'Noch einmal ausführen' },
  sendTitle: { en: 'Send the event again', de: 'Ereignis noch einmal senden' },
  sendAbout: {
    en: 'Send it as it is, or change it by hand first. It starts a new run of the same Zap.',
    de: 'Senden Sie es, wie es ist, oder ändern Sie es vorher von Hand. Damit beginnt ein neuer Lauf desselben Zaps.',
  },
  event: { en: 'Event as JSON', de: 'Ereignis als JSON' },
  send: { en: 'Send this event', de: 'Dieses Ereignis senden' },
  notJson: { en: 'This is not valid JSON, so nothing was sent: {reason}', de: 'Das ist kein gültiges JSON, es wurde nichts gesendet: {reason}' },
  notObject: {
    en: 'An event is an object in braces, such as {"id": 1}. Nothing was sent.',
    de: 'Ein Ereignis ist ein Objekt in geschweiften Klammern, etwa {"id": 1}. Es wurde nichts gesendet.',
  },
  zapGone: { en: 'Its Zap was removed, so it cannot run again.', de: 'Der Zap wurde entfernt; deshalb kann der Lauf nicht wiederholt werden.' },
  gone: { en: 'This run is not kept any more.', de: 'Dieser Lauf wird nicht mehr aufbewahrt.' },
};
