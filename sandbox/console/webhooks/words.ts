/** The texts of the page on webhooks. */
export const webhookWords = {
  title: { en: 'Webhooks', de: 'Webhooks' },
  about: {
    en: 'A webhook is an address that the account calls when something happens. Turning on a Zap with an instant trigger creates one.',
    de: 'Ein Webhook ist eine Adresse, die das Konto aufruft, wenn etwas passiert. Wer einen Zap mit Sofort-Auslöser einschaltet, legt einen an.',
  },
  none: { en: 'None yet. Turn on a Zap with an instant trigger.', de: 'Noch keiner. Schalten Sie einen Zap mit Sofort-Auslöser ein.' },
  event: { en: 'Event', de: 'Ereignis' },
  app: { en: 'App', de: 'App' },
  address: { en: 'Address', de: 'Adresse' },
  state: { en: 'State', de: 'Zustand' },
  active: { en: 'active', de: 'aktiv' },
  deactivated: { en: 'deactivated since {since}', de: 'deaktiviert seit {since}' },
  waiting: { en: '{count} events wait until {until}', de: '{count} Ereignisse warten bis {until}' },
  replay: { en: 'Activate and send what waits', de: 'Aktivieren und Wartendes senden' },
  activate: { en: 'Activate only', de: 'Nur aktivieren' },
};
