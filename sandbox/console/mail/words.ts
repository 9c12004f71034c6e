/** The texts behind the links of mails. */
export const mailWords = {
  onward: { en: 'On to the page …', de: 'Weiter zur Seite …' },
  outside: { en: 'The real mail leads elsewhere', de: 'Die echte Mail führt woanders hin' },
  outsideAbout: {
    en: 'The click is counted. The real mail would now lead to this address; nothing leaves this machine from here.',
    de: 'Der Klick ist gezählt. Die echte Mail würde jetzt zu dieser Adresse führen; von hier verlässt nichts diesen Rechner.',
  },
};
