/** The texts of the page on the account. */
export const accountWords = {
  title: { en: 'Account', de: 'Konto' },
  about: {
    en: 'What the account in a box holds. Everything here follows what the Zaps, the pages below and the API do.',
    de: 'Was das Testkonto enthält. Alles hier folgt dem, was die Zaps, die Seiten unten und die API tun.',
  },
  pages: { en: 'Pages for people', de: 'Seiten für Besucher' },
  pagesAbout: {
    en: 'What visitors of a website see. Fill one in, and look here and in the outbox what happens.',
    de: 'Was Besucher einer Website sehen. Füllen Sie eine aus und sehen Sie hier und im Postausgang, was passiert.',
  },
  search: { en: 'Search in all values', de: 'In allen Werten suchen' },
  place: { en: 'In', de: 'In' },
  created: { en: 'Created', de: 'Angelegt' },
  none: { en: 'Nothing yet. Sign up on one of the pages above.', de: 'Noch nichts. Melden Sie sich auf einer der Seiten oben an.' },
  noneFound: { en: 'Nothing contains this text.', de: 'Nichts enthält diesen Text.' },
  values: { en: 'Values', de: 'Werte' },
  back: { en: 'Account', de: 'Konto' },
};
