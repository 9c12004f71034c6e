import { answerFromMailbox } from '../../../sandbox/copernica/mailing/returned.ts';
import { mailNewsletter } from '../../../sandbox/copernica/story/people.ts';
import { ensure } from '../../../sandbox/story/screen.ts';
import { defineRecipe } from '../define.ts';
import { reader } from '../people.ts';

/** An address that does not work is flagged in the CRM. */
export const deliveryErrorToCrm = defineRecipe({
  name: 'delivery-error-to-crm',
  title: {
    en: 'Set CRM flags for new Copernica delivery errors',
    nl: 'Adressen in je CRM markeren als Copernica er geen mail kan bezorgen',
    de: 'Adressen im CRM kennzeichnen, wenn Copernica sie nicht erreicht',
  },
  description: {
    en: 'When an e-mail comes back because the address does not exist, this integration sets a flag on the contact in your CRM, with the reason.',
    nl: 'Als een mail terugkomt omdat het adres niet bestaat, zet deze Zap een kenmerk bij het contact in je CRM, met de reden.',
    de: 'Wenn eine Mail zurückkommt, weil es die Adresse nicht gibt, setzt dieser Zap ein Merkmal beim Kontakt in Ihrem CRM, mit dem Grund.',
  },
  goodFor: {
    en: 'Colleagues ask for a new address the next time they talk to the person.',
    nl: 'Collega’s vragen om een nieuw adres zodra ze de persoon weer spreken.',
    de: 'Beim nächsten Gespräch fragt das Team nach einer neuen Adresse.',
  },
  mind: [
    {
      en: '*Hard* covers permanent errors, and those whose code does not say whether they are. A full mailbox is *Soft*.',
      nl: 'Met *Hard* tellen blijvende fouten, en fouten waarvan de code niet zegt of ze blijvend zijn. Een volle mailbox is *Soft*.',
      de: 'Mit *Hard* zählen dauerhafte Fehler und solche, deren Code nicht sagt, ob sie dauerhaft sind. Ein volles Postfach ist *Soft*.',
    },
  ],
  trigger: { app: 'copernica', key: 'new_delivery_error', inputs: { error_kind: 'hard', database: { choose: 'Klanten' } } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'set_flag',
      inputs: {
        email: '{{profile__email}}',
        flag: { en: 'E-mail address', nl: 'E-mailadres', de: 'E-Mail-Adresse' },
        value: { en: 'does not work', nl: 'werkt niet', de: 'funktioniert nicht' },
        since: '{{occurred_at}}',
        note: '{{description}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A newsletter to a customer comes back. Then the Zap checks for news.',
      nl: 'Een nieuwsbrief aan een klant komt terug. Daarna kijkt de Zap of er iets nieuws is.',
      de: 'Ein Newsletter an eine Kundin kommt zurück. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => {
      const { account } = sandbox;
      const mail = account.outbox.get(mailNewsletter(sandbox, reader(sandbox).id));
      const destination = mail && account.destinations[mail.family].get(mail.destinationId);
      ensure(destination !== undefined, 'The newsletter went to no one.');
      answerFromMailbox(sandbox, destination, 'returned');
    },
  },
});
