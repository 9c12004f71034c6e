/** Reading one subscriber takes two functions: there is none that tells fields and lists at once. */
export const readBack = ['GetRecipientFieldsById', 'GetRecipientListsById'];

/** The address of a subscriber of the demo account. */
export const address = 'subscriber1@example.com';
