/*
 * Places in the demo account of the sandbox.
 */

/** The database “Klanten”. */
export const database = { database: '1' };
/** A profile of it, found by its address. */
export const sanne = { ...database, match_field: '1', match_value: 'sanne.devries1@example.com' };
/** The same profile by its id. */
export const sanneById = { ...database, profile: '10001' };
/** A profile with an order. */
export const daan = { ...database, match_field: '1', match_value: 'daan.jansen2@example.nl' };
/** Its collection “Orders”. */
export const orders = { ...database, collection: '11' };
/** The order of that profile, found by its number. */
export const order = { ...orders, subprofile_match_field: '20', subprofile_match_value: 'ORD-10010' };
/** The same order by its id. */
export const orderById = { ...orders, subprofile: '20001' };
