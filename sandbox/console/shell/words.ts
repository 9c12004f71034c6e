/** The texts around every page. */
export const shellWords = {
  title: { en: 'Console', de: 'Konsole' },
  skip: { en: 'Skip to the content', de: 'Zum Inhalt springen' },
  navigation: { en: 'Pages', de: 'Seiten' },
  accounts: { en: 'Accounts', de: 'Konten' },
  language: { en: 'Language', de: 'Sprache' },
  accountTime: { en: 'Account time', de: 'Zeit im Konto' },
  faults: { en: '{count} fault(s) on', de: '{count} Störung(en) an' },
  offline: { en: 'No connection. Is the program still running?', de: 'Keine Verbindung. Läuft das Programm noch?' },
  zapGone: { en: 'This Zap does not exist any more.', de: 'Diesen Zap gibt es nicht mehr.' },
  notFound: { en: 'This page does not exist.', de: 'Diese Seite gibt es nicht.' },
  tooLarge: { en: 'That is too large: a form holds 32 MB at most.', de: 'Das ist zu groß: Ein Formular fasst höchstens 32 MB.' },
  failed: { en: 'That did not work', de: 'Das hat nicht geklappt' },
  unreadable: { en: 'This form cannot be read. Load the page again.', de: 'Dieses Formular lässt sich nicht lesen. Laden Sie die Seite neu.' },
  broken: { en: 'The console failed. The reason stands in the terminal.', de: 'Die Konsole hat einen Fehler. Der Grund steht im Terminal.' },
  noRunner: {
    en: 'Zaps need the built app. Start it with npm start, which opens this console too.',
    de: 'Zaps brauchen die gebaute App. Starten Sie npm start; auch dort öffnet sich diese Konsole.',
  },
};
