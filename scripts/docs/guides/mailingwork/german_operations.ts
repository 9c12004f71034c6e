import type { GuideTexts } from '../guide.ts';

const withConsent = 'Nur für Personen, deren Einwilligung Sie schon haben.';
const irrevocable = 'Lässt sich nicht rückgängig machen; Sie bestätigen es im Schritt ausdrücklich.';
const byName = 'Gesucht wird der ganze Name; mit *Allow Partial Matches* genügt ein Teil.';

/** What the German guide says of each operation. */
export const germanOperations: GuideTexts['operations'] = {
  'triggers.new_opt_in': {
    does: 'Startet, sobald eine Anmeldung abgeschlossen ist, bei Double-Opt-in also nach dem Klick auf den Bestätigungslink.',
    mind: 'Auch Anmeldungen, die ein Zap auslöst, können ihn starten: siehe [Endlosschleifen](#loops).',
  },
  'triggers.new_opt_out': {
    does: 'Startet sofort, wenn sich jemand abgemeldet hat; verlangt das Opt-out-Setup eine Bestätigung, dann nach dieser.',
    mind: 'Fällt der Webhook aus, kann eine Abmeldung fehlen. Darf keine fehlen, nehmen Sie *Opt-Out Recorded (Never Missed)*.',
  },
  'triggers.profile_updated_by_subscriber': {
    does: 'Startet, wenn ein Abonnent im Profilmanager Änderungen speichert.',
    mind: 'Änderungen durch Benutzer und Importe zählen nicht. Änderungen durch Zaps können ihn starten: siehe [Endlosschleifen](#loops).',
  },
  'triggers.email_opened': {
    does: 'Startet, wenn ein Abonnent eine E-Mail öffnet.',
    mind: 'Viele Mailprogramme laden Bilder von selbst, auch das zählt. Ohne Auswahl unter *E-Mails* werden die 10 zuletzt gesendeten und die 10 neuesten aktiven Kampagnen- und Dialog-E-Mails beobachtet.',
  },
  'triggers.link_clicked': {
    does: 'Startet, wenn ein Abonnent in einer E-Mail auf einen Link klickt.',
    mind: 'Welche Links zählen, bestimmen Sie mit *Links* oder *Link Address Contains*. Mit *Once per E-Mail* startet er höchstens einmal je Person und E-Mail.',
  },
  'triggers.email_bounced': {
    does: 'Startet, wenn eine E-Mail nicht zugestellt werden kann.',
    mind: '*Hard*: Die Adresse gibt es nicht. *Soft*: ein vorübergehendes Problem, etwa ein volles Postfach. Für Aufgaben im CRM genügt meist *Hard*.',
  },
  'triggers.email_sent_to_subscriber': {
    does: 'Startet, wenn eine E-Mail an einen Abonnenten gesendet wird.',
    mind: 'Gedacht für Kampagnen-E-Mails. Von einem großen Newsletter zählen je Prüfung nur die neuesten 4.000 Empfänger.',
  },
  'triggers.email_sending_finished': {
    does: 'Startet, wenn eine E-Mail an alle Empfänger gesendet ist.',
    mind: 'Kampagnen- und Dialog-E-Mails sind nie fertig gesendet und starten ihn daher nicht.',
  },
  'triggers.mailing_status_changed': {
    does: 'Startet, wenn eine E-Mail zum ersten Mal Entwurf, aktiv, pausiert, gesendet oder abgebrochen ist.',
    mind: 'Ein Status, den die E-Mail schon einmal hatte, zählt nicht noch einmal. Welche zählen, wählen Sie unter *Statuses*.',
  },
  'triggers.new_subscriber_in_list': {
    does: 'Startet, wenn jemand zum ersten Mal in einer Liste steht: durch Anmeldung, Import, von Hand oder durch einen Zap.',
    mind: 'Beobachtet werden die 5.000 Abonnenten mit den höchsten IDs, gleichmäßig verteilt auf höchstens 20 Listen. In einer größeren Liste bleibt unbemerkt, wer schon lange Abonnent ist und erst jetzt beitritt.',
  },
  'triggers.address_blocked': {
    does: 'Startet, wenn eine Adresse nach Hard Bounces keine E-Mails mehr bekommt.',
    mind: 'Einmal je Adresse, auch wenn sie freigegeben und wieder gesperrt wird.',
  },
  'triggers.opt_out_recorded': {
    does: 'Startet bei der nächsten Prüfung nach einer Abmeldung, auch wenn Webhooks ausgefallen oder gelöscht sind.',
    mind: 'Blickt 10 Tage zurück. Für denselben Zweck nehmen Sie entweder diesen Auslöser oder *New Opt-Out (Instant)*, sonst läuft alles zweimal. *Opt-Out ID* bleibt leer.',
  },
  'triggers.webhook_deactivated': {
    does: 'Startet, wenn MAILINGWORK den Webhook eines Sofort-Auslösers abgeschaltet hat, weil Ereignisse nicht ankamen.',
    mind: 'Legen Sie je Konto einen solchen Zap an: siehe [Wenn Ereignisse nicht ankommen](#outage).',
  },
  'creates.create_subscriber': {
    does: 'Legt einen Abonnenten sofort an, ohne Bestätigung.',
    mind: `${withConsent} Gibt es die Adresse schon, entsteht ein zweiter Datensatz; *Create or Update Subscriber* vermeidet das.`,
  },
  'creates.update_subscriber': {
    does: 'Ändert Felder eines Abonnenten.',
    mind: 'Was im Schritt leer bleibt, bleibt unverändert; zum Leeren gibt es *Fields to Clear*. Eine Adresse meint alle Datensätze mit dieser Adresse, eine ID nur den einen.',
  },
  'creates.create_or_update_subscriber': {
    does: 'Ändert alle Abonnenten mit der Adresse; gibt es keinen, wird einer angelegt.',
    mind: `${withConsent} *Add Existing Subscribers to Lists* kann Personen zurückholen, die sich abgemeldet haben. Wer seine Anmeldung noch nicht bestätigt hat, wird vielleicht nicht gefunden und ein zweites Mal angelegt.`,
  },
  'creates.add_subscriber_to_lists': {
    does: 'Nimmt einen vorhandenen Abonnenten sofort in weitere Listen auf.',
    mind: 'Auch wer sich von einer Liste abgemeldet hat, kann so wieder hineinkommen: Prüfen Sie die Einwilligung. Es kann etwas dauern, bis es wirkt.',
  },
  'creates.opt_in_subscriber': {
    does: 'Startet die Anmeldung über ein Opt-in-Setup, je nach Setup mit Double-Opt-in. Der richtige Weg für neue Kontakte.',
    mind: 'Ordnen Sie *IP Address* und *Opt-In Page* zu, wenn Ihr Formular sie liefert. Wie es nach der Bestätigung weitergeht, bestimmt ein zweiter Zap mit *New Opt-In*.',
  },
  'creates.opt_out_subscriber': {
    does: 'Meldet einen Abonnenten über ein Opt-out-Setup ab.',
    mind: 'Das Setup bestimmt die Listen. Abgemeldet werden alle Datensätze mit der Adresse. Verlangt das Setup eine Bestätigung, hat die Person das letzte Wort.',
  },
  'creates.delete_subscriber': {
    does: 'Löscht einen Abonnenten mit allen Feldern und Listen.',
    mind: `${irrevocable} Zum Abmelden nehmen Sie *Opt Out Subscriber*.`,
  },
  'creates.import_subscribers': {
    does: 'Legt viele Abonnenten einer Liste auf einmal an oder ändert sie.',
    mind: `${withConsent} Ist *Complete* \`false\`, geht es mit *Next Row* unter *First Row* weiter. Probieren Sie *Overwrite Existing Values* zuerst mit einer Person aus.`,
  },
  'creates.create_list': { does: 'Legt eine Liste an.', mind: '' },
  'creates.update_list': { does: 'Benennt eine Liste um, ändert ihre Beschreibung oder ihren Ordner.', mind: 'Was leer bleibt, bleibt unverändert.' },
  'creates.empty_list': {
    does: 'Entfernt alle Mitglieder einer Liste; die Liste bleibt.',
    mind: `${irrevocable} Wer in der Liste war, ist danach nicht mehr zu sehen.`,
  },
  'creates.delete_list': {
    does: 'Löscht eine Liste mit allen Mitgliedschaften.',
    mind: `${irrevocable} Prüfen Sie vorher, welche Setups, E-Mails und Zaps die Liste benutzen.`,
  },
  'creates.create_field': { does: 'Legt ein Abonnentenfeld an.', mind: 'Ein Feld gilt für alle Listen.' },
  'creates.update_field': { does: 'Ändert ein Abonnentenfeld.', mind: '*New Choices* ersetzt alle bisherigen Auswahlmöglichkeiten.' },
  'creates.create_mailing': {
    does: 'Legt eine E-Mail als Entwurf an.',
    mind: 'Nur eine *Campaign E-Mail* lässt sich danach aktivieren und an einzelne Adressen senden.',
  },
  'creates.activate_mailing': { does: 'Aktiviert eine Kampagnen-E-Mail, damit sie gesendet werden kann.', mind: 'Eine pausierte wird wieder aktiviert.' },
  'creates.send_campaign_email': {
    does: 'Sendet eine aktivierte Kampagnen-E-Mail an eine einzelne Adresse, etwa eine Bestellbestätigung.',
    mind: 'Der Empfänger muss kein Abonnent sein. Anhänge dürfen zusammen höchstens 3 MB groß sein; *Through the Queue* nimmt keine.',
  },
  'creates.activate_webhook': {
    does: 'Aktiviert einen abgeschalteten Webhook und lässt die aufbewahrten Ereignisse nachliefern.',
    mind: 'Lassen Sie *Deliver Missed Events* auf *Yes*. Mit *No* sind die aufbewahrten Ereignisse verloren.',
  },
  'creates.call_function': {
    does: 'Ruft eine beliebige Funktion des Webservice auf, wenn keine andere Aktion passt.',
    mind: 'Für Fortgeschrittene. Rufen Sie etwas auf, das löscht, bestätigen Sie es im Schritt.',
  },
  'searches.find_subscriber': {
    does: 'Sucht Abonnenten mit einer E-Mail-Adresse.',
    mind: 'Gefunden werden nur bestätigte Abonnenten, keine Personen, deren Double-Opt-in noch offen ist.',
  },
  'searches.find_subscriber_by_field': {
    does: 'Sucht einen Abonnenten nach dem Wert eines Feldes, etwa der Kundennummer.',
    mind: 'Gesucht wird der ganze Wert. Bei vielen Treffern kommen nur die 20 neuesten.',
  },
  'searches.find_list': { does: 'Sucht eine Liste nach ihrem Namen.', mind: byName },
  'searches.find_list_statistics': { does: 'Nennt die Zahl der Abonnenten einer Liste und wie viele welchen Opt-Status haben.', mind: '' },
  'searches.find_field': { does: 'Sucht ein Abonnentenfeld nach Name oder Alias.', mind: byName },
  'searches.find_folder': { does: 'Sucht einen Ordner für Listen und E-Mails.', mind: 'Name oder Pfad, etwa `Shop / Orders`.' },
  'searches.find_opt_in_setup': { does: 'Sucht ein Opt-in-Setup nach seinem Namen, mit seinen Listen.', mind: byName },
  'searches.find_opt_out_setup': { does: 'Sucht ein Opt-out-Setup nach seinem Namen, mit seinen Listen.', mind: byName },
  'searches.find_mailing': { does: 'Sucht E-Mails nach Betreff oder Beschreibung.', mind: 'Ohne Text kommen die neuesten. Genaue Treffer stehen vorn.' },
  'searches.find_mailing_statistics': {
    does: 'Nennt Empfänger, Öffnungen, Klicks, Bounces und Abmeldungen einer E-Mail, mit Quoten.',
    mind: 'Ist *Complete* `false`, war die E-Mail zu groß zum Auszählen: Die Zahlen sind dann Mindestwerte.',
  },
  'searches.find_link_statistics': {
    does: 'Nennt für jeden Link einer E-Mail, wie oft und von wie vielen Personen er geklickt wurde, als Positionen (Line Items).',
    mind: 'Ist *Complete* `false`, sind die Zahlen Mindestwerte.',
  },
  'searches.find_period_statistics': {
    does: 'Summiert die Zahlen aller E-Mails, die in einem Zeitraum gesendet wurden, und nennt jede E-Mail als Position.',
    mind: 'Höchstens 10 E-Mails je Schritt. Für die übrigen ordnen Sie in einem weiteren Schritt *Continue With* zu.',
  },
  'searches.find_list_members': {
    does: 'Liefert die Abonnenten einer Liste als Positionen.',
    mind: 'Höchstens 500 je Schritt; weiter geht es mit *Continue With*. Ob außer den IDs auch Felder kommen, hängt vom Konto ab.',
  },
  'searches.find_mailing_recipients': {
    does: 'Liefert als Positionen, an wen und wann eine E-Mail gesendet wurde.',
    mind: 'Höchstens 500 je Schritt; weiter geht es mit *Continue With*.',
  },
  'searches.find_webhooks': {
    does: 'Sucht die Webhooks des Kontos und sagt, welche aktiv sind.',
    mind: 'Mit *State* = *Deactivated* sehen Sie die, um die Sie sich kümmern müssen.',
  },
  'searchOrCreates.find_subscriber': { does: 'Sucht einen Abonnenten und legt ihn an, wenn es keinen gibt, ohne Bestätigung.', mind: withConsent },
  'searchOrCreates.find_list': { does: 'Sucht eine Liste und legt sie an, wenn es keine gibt.', mind: '' },
  'searchOrCreates.find_field': { does: 'Sucht ein Abonnentenfeld und legt es an, wenn es keines gibt.', mind: '' },
};
