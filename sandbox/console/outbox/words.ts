/** The texts of the outbox. */
export const outboxWords = {
  title: { en: 'Outbox', de: 'Postausgang' },
  about: {
    en: 'Every mail that the account sent, in place of its recipients’ mailboxes. Looking at a mail counts as opened, following one of its links as clicked.',
    de: 'Jede Mail, die das Konto verschickt hat, anstelle der Postfächer ihrer Empfänger. Wer eine Mail ansieht, hat sie geöffnet; wer einem Link folgt, hat geklickt.',
  },
  search: { en: 'Search in addresses and subjects', de: 'In Adressen und Betreffs suchen' },
  none: {
    en: 'No mails yet. Sign up on a page of the account, or let a Zap send one.',
    de: 'Noch keine Mails. Melden Sie sich auf einer Seite des Kontos an oder lassen Sie einen Zap eine senden.',
  },
  noneFound: { en: 'No mail contains this text.', de: 'Keine Mail enthält diesen Text.' },
  opened: { en: 'opened', de: 'geöffnet' },
  unopened: { en: 'not opened', de: 'nicht geöffnet' },
  clicked: { en: 'clicked', de: 'geklickt' },
  from: { en: 'From', de: 'Von' },
  to: { en: 'To', de: 'An' },
  at: { en: 'Sent', de: 'Gesendet' },
  kind: { en: 'Kind', de: 'Art' },
  frame: { en: 'The mail as it looks', de: 'Die Mail, wie sie aussieht' },
  frameAbout: {
    en: 'Links open in a new tab. Images and scripts are not loaded, and nothing leaves this machine.',
    de: 'Links öffnen einen neuen Tab. Bilder und Skripte werden nicht geladen, und nichts verlässt diesen Rechner.',
  },
  text: { en: 'Text version', de: 'Textfassung' },
  facts: { en: 'Sent with it', de: 'Mitgesendet' },
  mailbox: { en: 'The recipient’s mailbox', de: 'Das Postfach des Empfängers' },
  mailboxAbout: { en: 'What else a mailbox can do with the mail.', de: 'Was ein Postfach mit der Mail sonst tun kann.' },
  done: { en: 'Done: {what}', de: 'Erledigt: {what}' },
};
