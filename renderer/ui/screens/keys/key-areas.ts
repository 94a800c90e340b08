import type { Words } from '../../words/words.ts';

interface KeyArea {
  readonly area: 'anywhere' | 'now' | 'map' | 'incident' | 'lists' | 'writing' | 'run' | 'calls' | 'questions';
  readonly keys: readonly { readonly caps: readonly string[]; readonly act: keyof Words['keys']['act'] }[];
}

/** Every key that does something, by where it does it. A new key is added here in the same commit. */
export const KEY_AREAS: readonly KeyArea[] = [
  {
    area: 'anywhere',
    keys: [
      { caps: ['Mod', '1–7'], act: 'parts' },
      { caps: ['Mod', 'K'], act: 'find' },
      { caps: ['Mod', 'I'], act: 'declare' },
      { caps: ['Mod', 'P'], act: 'print' },
      { caps: ['F6'], act: 'pane' },
      { caps: ['Shift', 'F6'], act: 'paneBack' },
      { caps: ['Esc'], act: 'back' },
      { caps: ['F10'], act: 'menu' },
      { caps: ['?'], act: 'keys' },
    ],
  },
  {
    area: 'now',
    keys: [
      { caps: ['↑', '↓'], act: 'rows' },
      { caps: ['Enter'], act: 'onMap' },
      { caps: ['[', ']'], act: 'hours' },
      { caps: ['G'], act: 'stale' },
      { caps: ['X'], act: 'exercise' },
    ],
  },
  {
    area: 'map',
    keys: [
      { caps: ['←', '→'], act: 'walk' },
      { caps: ['↑', '↓'], act: 'column' },
      { caps: ['Space'], act: 'fail' },
      { caps: ['Enter'], act: 'open' },
      { caps: ['/'], act: 'findComponent' },
      { caps: ['T'], act: 'list' },
      { caps: ['+', '-', '0'], act: 'zoom' },
      { caps: ['Esc'], act: 'clear' },
    ],
  },
  {
    area: 'incident',
    keys: [
      { caps: ['.'], act: 'next' },
      { caps: ['Enter'], act: 'doNext' },
      { caps: ['↑', '↓'], act: 'functions' },
      { caps: ['B'], act: 'mark' },
      { caps: ['1–4'], act: 'states' },
      { caps: ['N'], act: 'note' },
      { caps: ['F'], act: 'fact' },
      { caps: ['D'], act: 'decision' },
      { caps: ['C'], act: 'calls' },
      { caps: ['L'], act: 'log' },
      { caps: ['M'], act: 'map' },
      { caps: ['Mod', 'Z'], act: 'withdraw' },
    ],
  },
  {
    area: 'run',
    keys: [
      { caps: ['Space'], act: 'done' },
      { caps: ['1–9'], act: 'answer' },
      { caps: ['S'], act: 'skip' },
      { caps: ['T'], act: 'timer' },
      { caps: ['A'], act: 'ask' },
      { caps: ['↑', '↓'], act: 'look' },
      { caps: ['Home'], act: 'current' },
      { caps: ['I'], act: 'initials' },
      { caps: ['N'], act: 'note' },
      { caps: ['Mod', 'Z'], act: 'undo' },
    ],
  },
  {
    area: 'calls',
    keys: [
      { caps: ['Enter'], act: 'callNext' },
      { caps: ['1–5'], act: 'callOutcome' },
      { caps: ['O'], act: 'callOther' },
      { caps: ['R'], act: 'callLater' },
      { caps: ['V'], act: 'callMine' },
      { caps: ['Mod', 'Z'], act: 'undo' },
    ],
  },
  {
    area: 'writing',
    keys: [
      { caps: ['E'], act: 'write' },
      { caps: ['V'], act: 'read' },
      { caps: ['/'], act: 'insert' },
      { caps: ['Ctrl', 'Space'], act: 'complete' },
      { caps: ['Alt', '↑', '↓'], act: 'moveStep' },
      { caps: ['F8'], act: 'nextProblem' },
      { caps: ['F9'], act: 'mend' },
      { caps: ['Mod', 'F'], act: 'findText' },
      { caps: ['Alt', 'Z'], act: 'wrap' },
      { caps: ['Mod', 'S'], act: 'save' },
      { caps: ['Mod', 'Enter'], act: 'stillRight' },
      { caps: ['Mod', 'Z'], act: 'undoPlan' },
      { caps: ['Mod', 'Shift', 'Z'], act: 'redoPlan' },
      { caps: ['Esc', 'Tab'], act: 'leaveText' },
    ],
  },
  {
    area: 'lists',
    keys: [
      { caps: ['↑', '↓'], act: 'rows' },
      { caps: ['Home', 'End'], act: 'ends' },
      { caps: ['PgUp', 'PgDn'], act: 'page' },
      { caps: ['Enter'], act: 'open' },
      { caps: ['Space'], act: 'tick' },
    ],
  },
  {
    area: 'questions',
    keys: [
      { caps: ['Enter'], act: 'send' },
      { caps: ['Esc'], act: 'close' },
    ],
  },
];
