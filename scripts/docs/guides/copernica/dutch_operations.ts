import type { GuideTexts } from '../guide.ts';

const withWebhook = 'Vereist [webhooks naar Zapier](#webhooks). Wat die missen, wordt niet opnieuw bezorgd.';
const costs = 'Elke controle kost API-calls: zie [Kosten](#costs).';
const byField = 'Zoekt op ID, of met *Match Field* en *Match Value*.';
const irrevocable = 'Kan niet ongedaan worden gemaakt; je bevestigt het in de stap.';
const oncePerMatch = 'Passen er meerdere, dan verandert er niets, tenzij je *Update All Matches* kiest.';
const certainFields = 'Telt niet elke wijziging, kies dan velden bij *Only When These Fields Change*.';
const notAgain = 'Krijgt zo’n veld een eerdere waarde terug, dan telt dat niet opnieuw.';
const manyTasks = 'Bedenk hoeveel taken een grote mailing kost.';

/** What the Dutch guide says of each operation. */
export const dutchOperations: GuideTexts['operations'] = {
  'triggers.profile_created': { does: 'Start direct als er in een database een profiel wordt aangemaakt, ook door een Zap.', mind: withWebhook },
  'triggers.profile_updated': {
    does: 'Start direct als een profiel wijzigt, ook door een Zap.',
    mind: `${withWebhook} ${certainFields} Zie ook [Eindeloze lussen](#loops).`,
  },
  'triggers.profile_deleted': {
    does: 'Start direct als een profiel uit een database wordt verwijderd.',
    mind: `${withWebhook} Geen andere trigger meldt verwijderde profielen.`,
  },
  'triggers.subprofile_created': { does: 'Start direct als er in een collectie een subprofiel wordt aangemaakt, zoals een bestelling.', mind: withWebhook },
  'triggers.subprofile_updated': {
    does: 'Start direct als een subprofiel wijzigt, ook door een Zap.',
    mind: `${withWebhook} ${certainFields} Zie ook [Eindeloze lussen](#loops).`,
  },
  'triggers.subprofile_deleted': {
    does: 'Start direct als een subprofiel uit een collectie wordt verwijderd.',
    mind: `${withWebhook} Geen andere trigger meldt verwijderde subprofielen.`,
  },
  'triggers.link_clicked': {
    does: 'Start direct en elke keer als iemand in een mail op een link klikt.',
    mind: `${withWebhook} Met *URL Contains* bepaal je welke links tellen.`,
  },
  'triggers.email_opened': { does: 'Start elke keer als iemand een mail opent en de afbeeldingen laadt.', mind: `${withWebhook} ${manyTasks}` },
  'triggers.email_delivered': { does: 'Start als de server van de ontvanger een mail aanneemt, één keer per mail.', mind: `${withWebhook} ${manyTasks}` },
  'triggers.email_failed': { does: 'Start direct als een mail niet bezorgd kan worden.', mind: withWebhook },
  'triggers.email_bounced': {
    does: 'Start direct als een mail terugkomt bij de afzender, ook bij een afwezigheidsbericht.',
    mind: `${withWebhook} Gaat het je alleen om mislukte mails, neem dan *Email Failed (Webhook)*.`,
  },
  'triggers.new_profile': { does: 'Start als er een profiel bij komt: via een formulier, een import, met de hand of door een Zap.', mind: costs },
  'triggers.new_or_updated_profile': { does: 'Start als een profiel wordt aangemaakt of wijzigt.', mind: `${costs} ${certainFields} ${notAgain}` },
  'triggers.new_subprofile': { does: 'Start als er in een collectie een subprofiel bij komt, zoals een bestelling.', mind: costs },
  'triggers.new_or_updated_subprofile': { does: 'Start als een subprofiel wordt aangemaakt of wijzigt.', mind: `${costs} ${certainFields} ${notAgain}` },
  'triggers.new_unsubscribe': {
    does: 'Start als iemand zich via een mailing uitschrijft.',
    mind: `${costs} Wie zich ergens anders uitschrijft, zonder mailing, blijft misschien onopgemerkt.`,
  },
  'triggers.new_click': {
    does: 'Start elke keer als iemand in een mailing op een link klikt.',
    mind: `${costs} Beperk het met *Mailing* of *URL Contains*.`,
  },
  'triggers.new_delivery_error': {
    does: 'Start als een mail van een mailing niet bezorgd kan worden.',
    mind: `${costs} Bij *Errors* kies je harde of zachte fouten.`,
  },
  'triggers.new_spam_complaint': { does: 'Start als iemand een mail als spam markeert en de mailprovider dat meldt.', mind: costs },
  'triggers.new_profile_in_selection': {
    does: 'Start als een profiel voor het eerst in een selectie zit.',
    mind: `${costs} Hoogstens 20.000 profielen. Wie de selectie verlaat en terugkomt, blijft onopgemerkt.`,
  },
  'triggers.mailing_sent': {
    does: 'Start als er een mailing is verstuurd, met een template of een document.',
    mind: `${costs} Bij *Audience* kies je of mails aan één persoon meetellen. Testmailings met documenten tellen niet mee.`,
  },
  'creates.create_or_update_profile': { does: 'Werkt het profiel bij dat in een veld de gegeven waarde heeft, of maakt het aan.', mind: oncePerMatch },
  'creates.create_profile': {
    does: 'Maakt een profiel aan, ook als de persoon er al een heeft.',
    mind: 'Twee runs geven twee profielen. *Create or Update Profile* is meestal de betere keuze.',
  },
  'creates.update_profile': { does: 'Wijzigt velden en interesses van een bestaand profiel.', mind: `${byField} ${oncePerMatch}` },
  'creates.update_interests': { does: 'Voegt interesses toe aan een profiel of haalt ze weg.', mind: `${byField} ${oncePerMatch}` },
  'creates.unsubscribe_profile': {
    does: 'Doet met een profiel wat in de database is ingesteld voor uitschrijvingen.',
    mind: 'Is ingesteld dat het profiel wordt verwijderd, dan moet je dat bevestigen bij *Yes, Even If It Deletes the Profile*.',
  },
  'creates.delete_profile': {
    does: 'Verwijdert een profiel, of doet wat in de database is ingesteld.',
    mind: `${irrevocable} De subprofielen verdwijnen mee.`,
  },
  'creates.create_or_update_subprofile': {
    does: 'Werkt een subprofiel van een profiel bij, zoals een bestelling, of maakt het aan.',
    mind: 'Kies een *Subprofile Match Field*, zoals het bestelnummer; anders maakt elke run een nieuw subprofiel. Is er geen profiel, dan stopt de stap.',
  },
  'creates.create_subprofile': {
    does: 'Maakt een subprofiel bij een profiel aan.',
    mind: 'Twee runs geven twee subprofielen. Is er geen profiel, dan stopt de stap.',
  },
  'creates.update_subprofile': { does: 'Wijzigt velden van een bestaand subprofiel.', mind: oncePerMatch },
  'creates.delete_subprofile': { does: 'Verwijdert een subprofiel, of doet wat in de collectie is ingesteld. Het profiel blijft.', mind: irrevocable },
  'creates.send_mailing': {
    does: 'Verstuurt direct een template of document aan één profiel of subprofiel, zoals een orderbevestiging.',
    mind: 'Kies een template of een document, niet allebei. Gaat het antwoord verloren, dan stopt de run, zodat niemand de mail twee keer krijgt.',
  },
  'creates.schedule_mailing': {
    does: 'Plant een mailing aan iedereen in een selectie, collectie of database.',
    mind: 'Gaat naar de hele groep; je bevestigt het in de stap. Elke run plant weer een mailing.',
  },
  'creates.import_profiles': {
    does: 'Maakt in één keer veel profielen aan of werkt ze bij.',
    mind: 'Kies *Key Fields*, zoals het e-mailadres. De import loopt op de achtergrond; het resultaat staat dus niet in de stap.',
  },
  'creates.request_personal_data': {
    does: 'Vraagt alles op wat over een profiel is opgeslagen, bijvoorbeeld voor een inzageverzoek (AVG).',
    mind: 'Wie het rapport ontvangt, krijgt alles te zien wat over de persoon is opgeslagen.',
  },
  'creates.call_api': {
    does: 'Roept een willekeurige methode van de REST API aan.',
    mind: 'Voor gevorderden. Wat verwijdert of verstuurt, moet je in de stap bevestigen.',
  },
  'creates.call_soap_method': {
    does: 'Roept een willekeurige methode van de SOAP API aan, bijvoorbeeld om een sms te sturen.',
    mind: 'Voor gevorderden. Alles wat niet duidelijk alleen leest, moet je bevestigen.',
  },
  'searches.find_profile': { does: 'Zoekt een profiel.', mind: byField },
  'searches.find_subprofile': { does: 'Zoekt een subprofiel.', mind: 'Zoekt op ID, of met *Subprofile Match Field* en *Subprofile Match Value*.' },
  'searches.find_subprofiles': {
    does: 'Zoekt alle subprofielen van een profiel, als regels (line items).',
    mind: 'Hoogstens 500; bij *Limit* kies je hoeveel.',
  },
  'searches.find_mailing': {
    does: 'Zoekt mailings van de laatste twee jaar op onderwerp, omschrijving of naam.',
    mind: 'Met *Allow Partial Matches* is een deel van de naam genoeg.',
  },
  'searches.find_mailing_statistics': {
    does: 'Geeft de cijfers van een mailing: ontvangers, opens, kliks, uitschrijvingen, klachten en fouten, met percentages.',
    mind: '',
  },
  'searches.find_selection_size': {
    does: 'Geeft het aantal profielen in een selectie.',
    mind: 'Het aantal kan achterlopen, want selecties worden op de achtergrond opgebouwd.',
  },
  'searches.find_log_events': {
    does: 'Zoekt in de logbestanden wat er met mails is gebeurd, ook wat webhooks hebben gemist.',
    mind: 'Is *Complete* `false`, zoek dan verder met *Continue After*.',
  },
  'searchOrCreates.find_profile': { does: 'Zoekt een profiel en maakt het aan als het er niet is.', mind: '' },
  'searchOrCreates.find_subprofile': { does: 'Zoekt een subprofiel en maakt het aan als het er niet is.', mind: '' },
};
