/** Contacts that one file may hold. */
export const MOST_CONTACTS = 20_000;

/** Characters that one line of a vCard may hold once unfolded; pictures are left out before. */
export const LONGEST_LINE = 65_536;
