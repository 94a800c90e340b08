import { createContext } from 'react';

/** Name of the page style (`@page`) of the part that is being shown. */
export const PartNameContext = createContext('auto');
