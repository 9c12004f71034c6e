import { defineRecipe } from '../define.ts';

/** An order is answered with an e-mail of MAILINGWORK that has the invoice attached. */
export const orderToCampaignEmail = defineRecipe({
  name: 'order-to-campaign-email',
  title: {
    en: 'Send MAILINGWORK campaign e-mails with invoices for new shop orders',
    de: 'Eine Kampagnen-E-Mail aus MAILINGWORK mit der Rechnung verschicken, wenn im Shop bestellt wird',
  },
  description: {
    en: 'For each order, this integration sends one of your campaign e-mails to the customer, with the invoice as an attachment.',
    de: 'Bei jeder Bestellung schickt dieser Zap eine Ihrer Kampagnen-E-Mails an die Kundin oder den Kunden, mit der Rechnung als Anhang.',
  },
  goodFor: {
    en: 'Order confirmations look like all your other e-mails, and are sent and counted by MAILINGWORK.',
    de: 'Bestellbestätigungen sehen aus wie Ihre anderen E-Mails, und MAILINGWORK verschickt und zählt sie.',
  },
  mind: [
    {
      en: 'The campaign e-mail must be active, and the attachments may have up to 3 MB in all. *Through the Queue* takes no attachments.',
      de: 'Die Kampagnen-E-Mail muss aktiviert sein, und die Anhänge dürfen zusammen höchstens 3 MB groß sein. Mit *Through the Queue* sind keine Anhänge möglich.',
    },
    {
      en: 'If MAILINGWORK’s answer is lost and the step cannot find out whether the e-mail was sent, it stops rather than sending it twice.',
      de: 'Geht die Antwort von MAILINGWORK verloren und lässt sich nicht feststellen, ob die E-Mail verschickt wurde, hält der Schritt an, statt sie zweimal zu verschicken.',
    },
  ],
  trigger: { app: 'shop', key: 'order_placed' },
  steps: [
    {
      app: 'mailingwork',
      kind: 'create',
      key: 'send_campaign_email',
      inputs: {
        mailing: { choose: 'Ihre Bestellung {{bestellnummer}}' },
        email: '{{email}}',
        send: 'now',
        attachments: ['{{invoice}}'],
        'field: Vorname': '{{first_name}}',
        'field: Nachname': '{{last_name}}',
        if_unclear: 'stop',
      },
    },
  ],
  tryIt: {
    text: { en: 'A customer places an order, and the shop passes on the invoice.', de: 'Jemand bestellt etwas, und der Shop liefert die Rechnung mit.' },
    play: ({ runner: { standIns } }) => {
      const invoice = standIns.file('Rechnung-1002.pdf', '%PDF-1.4\n% An invoice of nothing.\n');
      standIns.happens('shop', 'order_placed', { email: 'mia.kaeufer@example.com', order_number: '1002', invoice });
    },
  },
});
