/** The texts of the page on webhooks. */
export const webhookWords = {
  title: { en: 'Webhooks', de: 'Webhooks' },
  about: {
    en: 'A webhook is an address that the account calls when something happens. Turning on a Zap with an instant trigger creates one.',
    de: 'Ein Webhook ist eine Adresse, die das Konto aufruft, wenn etwas passiert. Wer einen Zap mit Sofort-Auslöser einschaltet, legt einen an.',
  },
  none: { en: 'None yet. Turn on a Zap with an instant trigger.', de: 'Noch keiner. Schalten Sie einen Zap mit Sofort-Auslöser ein.' },
  oneWebhook: { en: 'Webhook {id}', de: 'Webhook {id}' },
  webhook: { en: 'Webhook', de: 'Webhook' },
  event: { en: 'Event', de: 'Ereignis' },
  app: { en: 'App', de: 'App' },
  address: { en: 'Address', de: 'Adresse' },
  state: { en: 'State', de: 'Zustand' },
  failures: { en: 'Failures in a row', de: 'Fehlschläge in Folge' },
  unsent: { en: 'Waiting to be sent', de: 'Noch zu senden' },
  active: { en: 'active', de: 'aktiv' },
  deactivated: { en: 'deactivated since {since}', de: 'deaktiviert seit {since}' },
  waiting: { en: 'Events that wait: {count}. They are kept until {until}.', de: 'Wartende Ereignisse: {count}. Sie bleiben bis {until} erhalten.' },
  replay: { en: 'Activate and send what waits', de: 'Aktivieren und Wartendes senden' },
  activate: { en: 'Activate only', de: 'Nur aktivieren' },
  gone: { en: 'This webhook is gone.', de: 'Diesen Webhook gibt es nicht mehr.' },
  back: { en: 'All webhooks', de: 'Alle Webhooks' },
};

/** The texts on what the receiver answers. */
export const receiverWords = {
  title: { en: 'What the receiver answers', de: 'Was der Empfänger antwortet' },
  about: {
    en: 'The address leads to the Zap “{zap}”. Let it fail, cause an event, and see what becomes of the webhook.',
    de: 'Die Adresse führt zum Zap „{zap}“. Lassen Sie ihn versagen, lösen Sie ein Ereignis aus und sehen Sie, was aus dem Webhook wird.',
  },
  off: {
    en: 'The address leads to the Zap “{zap}”, which is off: it answers 410. Turn it on to choose another answer.',
    de: 'Die Adresse führt zum Zap „{zap}“, der ausgeschaltet ist: Er antwortet 410. Schalten Sie ihn ein, um eine andere Antwort zu wählen.',
  },
  up: { en: '200: it takes the event', de: '200: nimmt das Ereignis an' },
  gone: { en: '410: the address is gone', de: '410: die Adresse gibt es nicht mehr' },
  down: { en: '503: it is down', de: '503: außer Betrieb' },
  silent: { en: 'Nothing at all', de: 'Gar nichts' },
  patience: {
    en: 'An attempt without an answer is given up after {seconds} seconds.',
    de: 'Ein Versuch ohne Antwort wird nach {seconds} Sekunden aufgegeben.',
  },
};

/** The texts on deliveries. */
export const deliveryWords = {
  title: { en: 'Deliveries', de: 'Zustellungen' },
  delivery: { en: 'What was sent and answered', de: 'Was gesendet und geantwortet wurde' },
  oneDelivery: { en: 'Delivery {id}', de: 'Zustellung {id}' },
  none: { en: 'None yet. Cause an event, such as a sign-up.', de: 'Noch keine. Lösen Sie ein Ereignis aus, etwa eine Anmeldung.' },
  newest: { en: 'The newest {count}', de: 'Die neuesten {count}' },
  time: { en: 'Time', de: 'Zeit' },
  outcome: { en: 'Outcome', de: 'Ergebnis' },
  attempts: { en: 'Attempts', de: 'Versuche' },
  answer: { en: 'Answer', de: 'Antwort' },
  number: { en: 'No.', de: 'Nr.' },
  event: { en: 'Event', de: 'Ereignis' },
  address: { en: 'Address', de: 'Adresse' },
  request: { en: 'Request', de: 'Anfrage' },
  headers: { en: 'Headers', de: 'Kopfzeilen' },
  body: { en: 'Body', de: 'Inhalt' },
  never: { en: 'It was not sent, because the webhook was deactivated.', de: 'Sie wurde nicht gesendet, weil der Webhook deaktiviert war.' },
  attempt: { en: 'Attempt {number} at {time}, {ms} ms', de: 'Versuch {number} um {time}, {ms} ms' },
  noAnswer: { en: 'No answer: {why}', de: 'Keine Antwort: {why}' },
  curl: { en: 'As a command', de: 'Als Befehl' },
  curlHelp: {
    en: 'Words such as $ADDRESS stand for what is secret; set them first. A signature does not hold for another time or body.',
    de: 'Wörter wie $ADDRESS stehen für Geheimes; setzen Sie sie vorher. Eine Signatur gilt nicht für eine andere Zeit oder einen anderen Inhalt.',
  },
  again: { en: 'Send again', de: 'Noch einmal senden' },
  againAbout: {
    en: 'The event is sent to the same webhook, in its usual form. Change it here to see what your Zap makes of it.',
    de: 'Das Ereignis geht in der üblichen Form an denselben Webhook. Ändern Sie es hier, um zu sehen, was Ihr Zap daraus macht.',
  },
  payload: { en: 'Event as JSON', de: 'Ereignis als JSON' },
  sendChanged: { en: 'Send as it stands here', de: 'So senden, wie es hier steht' },
  sent: { en: 'It is on its way. The newest delivery is on top of the list.', de: 'Es ist unterwegs. Die neueste Zustellung steht oben in der Liste.' },
  notJson: { en: 'This is not JSON: {why}', de: 'Das ist kein JSON: {why}' },
  notObject: { en: 'An event is an object: it begins with { and ends with }.', de: 'Ein Ereignis ist ein Objekt: Es beginnt mit { und endet mit }.' },
  tooLong: { en: 'This is longer than {most} characters.', de: 'Das ist länger als {most} Zeichen.' },
  webhookGone: {
    en: 'The webhook of this delivery is gone, so nothing can be sent.',
    de: 'Den Webhook dieser Zustellung gibt es nicht mehr, daher lässt sich nichts senden.',
  },
  inactive: {
    en: 'The webhook is deactivated, so nothing can be sent. Activate it first.',
    de: 'Der Webhook ist deaktiviert, daher lässt sich nichts senden. Aktivieren Sie ihn zuerst.',
  },
  gone: { en: 'This delivery is no longer kept.', de: 'Diese Zustellung ist nicht mehr gespeichert.' },
  toList: { en: 'Its webhook', de: 'Zum Webhook' },
};
