import type { GuideWords } from './guide.ts';

export const german: GuideWords = {
  kinds: {
    instant: 'Sofort-Auslöser',
    polling: 'Auslöser mit regelmäßiger Abfrage',
    actions: 'Aktionen',
    searches: 'Suchen',
    findOrCreate: 'Suchen oder anlegen',
  },
  quotes: ['„', '“'],
  operationColumns: ['In Zapier', 'Was passiert', 'Worauf Sie achten'],
  notPublic: 'Nicht in der Fassung für Zapiers öffentliches Verzeichnis.',
  connectionColumns: ['Feld', 'Was Sie eintragen'],
  optional: 'optional',
  failureColumns: ['Die Meldung endet mit', 'Was Zapier tut', 'Was es heißt und was Sie tun'],
  outcomes: {
    reconnect: 'Hält die Läufe an und bittet Sie per E-Mail, die Verbindung zu erneuern.',
    later: 'Versucht es später von selbst noch einmal.',
    halt: 'Beendet den Lauf, ohne ihn als Fehler zu melden, und versucht es nicht noch einmal.',
    error: 'Zeigt den Lauf als fehlgeschlagen. Mit eingeschaltetem Autoreplay folgen weitere Versuche.',
  },
  recipes: {
    title: 'Rezepte',
    about: `Häufige Zaps, Schritt für Schritt. Statt Formular, CRM, Shop, Tabelle und Chat nehmen Sie die Apps, die Sie haben; deren Felder heißen vielleicht etwas anders. Was Sie aus einem früheren Schritt zuordnen, steht
hier mit dessen Nummer und Namen, zum Beispiel \`1. Email\`. Felder wie *Vorname* sind die Abonnentenfelder Ihres Kontos. Jedes Rezept läuft auch in der [Konsole](#try), unter **Rezepte** oder mit dem Befehl am Ende.`,
  },
};

export const english: GuideWords = {
  kinds: { instant: 'Instant triggers', polling: 'Polling triggers', actions: 'Actions', searches: 'Searches', findOrCreate: 'Find or create' },
  quotes: ['“', '”'],
  operationColumns: ['In Zapier', 'What it does', 'Keep in mind'],
  notPublic: 'Not in the version for Zapier’s public directory.',
  connectionColumns: ['Field', 'What to enter'],
  optional: 'optional',
  failureColumns: ['The message ends with', 'What Zapier does', 'What it means and what to do'],
  outcomes: {
    reconnect: 'Holds the runs and asks you by e-mail to reconnect the account.',
    later: 'Tries again later, automatically.',
    halt: 'Ends the run without reporting an error, and does not try again.',
    error: 'Shows the run as failed. If autoreplay is on, it tries again a few times.',
  },
  recipes: {
    title: 'Recipes',
    about: `Common Zaps, step by step. Instead of *Form*, *CRM*, *Online Shop*, *Spreadsheet* and *Team Chat*, use the apps that you have; their fields may have slightly different names. What you map from an earlier step is shown with the number
of that step and the name of the field, such as \`1. Email\`. Each recipe also runs in the [console](#try), under **Recipes** or with the command at its end.`,
  },
};

export const dutch: GuideWords = {
  kinds: {
    instant: 'Directe triggers',
    polling: 'Triggers die regelmatig controleren',
    actions: 'Acties',
    searches: 'Zoekacties',
    findOrCreate: 'Zoeken of aanmaken',
  },
  quotes: ['“', '”'],
  operationColumns: ['In Zapier', 'Wat er gebeurt', 'Waar je op let'],
  notPublic: 'Niet in de versie voor de openbare lijst van Zapier.',
  connectionColumns: ['Veld', 'Wat je invult'],
  optional: 'optioneel',
  failureColumns: ['De melding eindigt met', 'Wat Zapier doet', 'Wat het betekent en wat je doet'],
  outcomes: {
    reconnect: 'Zet de runs in de wacht en vraagt je per e-mail om de verbinding te vernieuwen.',
    later: 'Probeert het later vanzelf opnieuw.',
    halt: 'Stopt de run zonder die als fout te melden en probeert het niet opnieuw.',
    error: 'Toont de run als mislukt. Met autoreplay ingeschakeld volgen nog enkele pogingen.',
  },
  recipes: {
    title: 'Recepten',
    about: `Veelgebruikte Zaps, stap voor stap. In plaats van formulier, CRM, webwinkel, spreadsheet en chat gebruik je de apps die je hebt; hun velden heten misschien net iets anders. Wat je uit een eerdere stap invult, staat
hier met het nummer en de naam van die stap, bijvoorbeeld \`1. Email\`. Elk recept draait ook in de [console](#try), bij **Recipes** of met de opdracht aan het eind.`,
  },
};
