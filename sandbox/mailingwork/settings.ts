/** What can be changed while the sandbox runs. */
export interface Settings {
  /**
   * Which API calls finish an event of their own accord. No source says so; that opt-in and opt-out do, and creating, importing and
   * updating do not, is assumed here and nowhere else. Pages always fire.
   */
  eventsFromApi: { optin: boolean; optout: boolean; create: boolean; import: boolean; update: boolean };
  /** How often a delivery is tried before its webhook is deactivated; the vendor says "repeatedly" (number assumed). */
  deliveryAttempts: number;
  /** Real milliseconds between two attempts. */
  deliverySpacing: number;
  /** Real milliseconds an attempt may take. */
  deliveryTimeout: number;
  /** Variables of a form that arrive; what stands behind them is dropped without a word, as PHP does (`max_input_vars`, 1,000 unless set otherwise). */
  formVariables: number;
  /**
   * Milliseconds of the sandbox's clock until an import is carried out. With 0 it is done at once and its answer tells counts; otherwise the answer
   * is the import's id alone (a shop module speaks of import tasks; that the answer is an id is assumed).
   */
  importDelay: number;
  /** The id of the e-mail field. It is 1 in most samples and 5 in one account's sign-up form; a change takes effect with the next reset. */
  emailFieldId: number;
  /** What an update makes of a field that is sent empty; clients send such fields, but what becomes of the stored value is not shown (assumed). */
  emptyValues: 'stored' | 'ignored';
}

/** A fresh set of settings. */
export function defaultSettings(): Settings {
  return {
    eventsFromApi: { optin: true, optout: true, create: false, import: false, update: false },
    deliveryAttempts: 3,
    deliverySpacing: 250,
    deliveryTimeout: 5000,
    formVariables: 1000,
    importDelay: 0,
    emailFieldId: 1,
    emptyValues: 'stored',
  };
}
