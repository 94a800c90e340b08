import { useState } from 'react';
import type { PrintChoice } from '#app/print.ts';
import { changeSetting } from '#app/settings.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useLanguage } from '../../words/words.ts';

/** How to print: the paper is this laptop's and kept, the language is the window's until another one is chosen here. */
export function usePrintChoice(): readonly [PrintChoice, (choice: PrintChoice) => void] {
  const app = useApp();
  const { paper } = useSettings();
  const shown = useLanguage();
  const [chosen, setChosen] = useState<Partial<Omit<PrintChoice, 'paper'>>>({});
  const choice: PrintChoice = { language: shown, cards: false, privateNumbers: false, ...chosen, paper };
  const change = ({ paper: asked, ...rest }: PrintChoice) => {
    if (asked !== paper) void changeSetting(app, 'paper', asked);
    setChosen(rest);
  };
  return [choice, change];
}
