import type { Outcome, Topic } from '../../journal/journal.ts';
import type { Text } from '../text/text.ts';

/** The texts of the log. */
export const logWords = {
  title: { en: 'Log', de: 'Protokoll' },
  about: {
    en: 'Everything that happens in the account and to your Zaps, newest first. Open a line to see what was sent and answered.',
    de: 'Alles, was im Konto und mit Ihren Zaps geschieht, das Neueste zuerst. Öffnen Sie eine Zeile, um zu sehen, was gesendet und geantwortet wurde.',
  },
  none: {
    en: 'Nothing has happened yet. Turn on a Zap, cause an event, or move the clock.',
    de: 'Noch ist nichts geschehen. Schalten Sie einen Zap ein, lösen Sie ein Ereignis aus oder stellen Sie die Uhr vor.',
  },
  noneFound: { en: 'No line passes this filter.', de: 'Keine Zeile passt zu diesem Filter.' },
  topics: { en: 'What', de: 'Was' },
  outcome: { en: 'How it ended', de: 'Wie es ausging' },
  all: { en: 'all', de: 'alle' },
  text: { en: 'Text in the line', de: 'Text in der Zeile' },
  filter: { en: 'Filter', de: 'Filtern' },
  older: { en: 'Show older lines', de: 'Ältere Zeilen zeigen' },
  fresh: { en: 'There are new lines: show them', de: 'Es gibt neue Zeilen: zeigen' },
  lines: { en: 'Lines', de: 'Zeilen' },
  loading: { en: 'Loading…', de: 'Lädt…' },
  gone: { en: 'This line is no longer kept.', de: 'Diese Zeile ist nicht mehr gespeichert.' },
  back: { en: 'The whole log', de: 'Das ganze Protokoll' },
  operation: { en: 'Operation', de: 'Funktion' },
  status: { en: 'Status', de: 'Status' },
  duration: { en: 'Duration', de: 'Dauer' },
  fault: { en: 'Fault', de: 'Störung' },
  time: { en: 'Time', de: 'Zeit' },
  parameters: { en: 'Parameters', de: 'Parameter' },
  answer: { en: 'Answer', de: 'Antwort' },
  noAnswer: { en: 'no answer', de: 'keine Antwort' },
  emptyAnswer: { en: 'without content', de: 'ohne Inhalt' },
  curl: { en: 'As a command', de: 'Als Befehl' },
  curlHelp: {
    en: 'Words such as $PASSWORD stand for what is secret; set them first. Long values are cut.',
    de: 'Wörter wie $PASSWORD stehen für Geheimes; setzen Sie sie vorher. Lange Werte sind gekürzt.',
  },
  toRun: { en: 'Run {id} with its data and calls', de: 'Lauf {id} mit seinen Daten und Aufrufen' },
  toDelivery: { en: 'Send it again', de: 'Noch einmal senden' },
};

/** The topics by their names. */
export const topicWords: Readonly<Record<Topic, Text>> = {
  calls: { en: 'Calls', de: 'Aufrufe' },
  deliveries: { en: 'Deliveries', de: 'Zustellungen' },
  runs: { en: 'Runs', de: 'Läufe' },
  zaps: { en: 'Zaps', de: 'Zaps' },
  mails: { en: 'Mails', de: 'Mails' },
  clock: { en: 'Clock', de: 'Uhr' },
  faults: { en: 'Faults', de: 'Störungen' },
  account: { en: 'Account', de: 'Konto' },
};

/** The outcomes by their names. */
export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  good: { en: 'succeeded', de: 'gelungen' },
  bad: { en: 'failed', de: 'fehlgeschlagen' },
  neutral: { en: 'noted', de: 'vermerkt' },
};
