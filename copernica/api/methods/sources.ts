/*
 * The pages and public clients that the catalogue draws on, as it names them.
 */

export const restDocs = 'REST v4 documentation of Copernica (May 2024)';
export const helpPages = 'help pages of Copernica (2024 to 2026)';
export const phpTests = 'tests of a PHP client against REST v2 (2020)';
export const recordings = 'recordings of REST v3 (2022)';
export const agencyCode = 'code of an agency for REST v4 (2026)';
export const publicClient = 'code of a public client for REST v4 (2026)';
export const phpClient = 'code of a PHP client for REST v2 (2020)';
