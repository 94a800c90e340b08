import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The looks of mock-up g, from the theme's own tokens, so that light, dark and high contrast follow by themselves. */
const looks = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', background: 'var(--surface)', fontSize: '14.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.62', letterSpacing: '-0.01em' },
  '.cm-content': { padding: '10px 0 40px', caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--surface)', color: 'var(--ink3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 12px 0 8px' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--sunken)', color: 'inherit' },
  '.cm-line': { padding: '0 14px 0 4px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--fallback) 28%, transparent)',
  },
  '.cm-touched': { boxShadow: 'inset 4px 0 0 var(--fallback)' },
  '.hf-step, .hf-who, .hf-decision': { fontWeight: '700' },
  '.hf-mark, .hf-link': { color: 'var(--fallback)', fontWeight: '500' },
  '.hf-alert': { color: 'var(--degraded)', fontWeight: '700' },
  '.hf-blank': { border: '1px solid var(--line-strong)', borderRadius: '3px', padding: '0 2px' },
  '.cm-lintRange': { backgroundImage: 'none', textUnderlineOffset: '4px', textDecorationThickness: '2px' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--down)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--degraded)' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--unknown)' },
  '.cm-tooltip, .cm-panels': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1.5px solid var(--line-strong)',
    borderRadius: '6px',
    fontFamily: 'var(--sans)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', fontSize: '15px', maxHeight: '22em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '6px 12px', lineHeight: '1.35' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--action)',
    color: 'var(--action-ink)',
  },
  '.cm-completionDetail': { marginLeft: '12px', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'underline', textUnderlineOffset: '3px' },
  '.cm-completionInfo': { padding: '6px 12px', maxWidth: '320px', fontSize: '14px' },
  '.cm-diagnostic': { padding: '6px 12px', borderLeft: '4px solid var(--degraded)', fontSize: '14.5px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--down)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--unknown)' },
  '.cm-diagnosticAction': { background: 'var(--action)', color: 'var(--action-ink)', padding: '4px 10px' },
  '.cm-panels': { borderRadius: '0', borderWidth: '1px 0 0' },
  '.cm-panel.cm-search': { padding: '8px 12px', fontSize: '14px' },
  '.cm-textfield': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1.5px solid var(--line-strong)',
    borderRadius: '4px',
    fontSize: '14.5px',
    minHeight: '34px',
  },
  '.cm-button': {
    background: 'var(--surface)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    border: '1.5px solid var(--line-strong)',
    borderRadius: '6px',
    minHeight: '34px',
    fontSize: '14px',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '20px', minWidth: '34px' },
  '.cm-searchMatch': { background: 'var(--degraded-tint)', outline: '1px solid var(--degraded)' },
  '.cm-searchMatch-selected': { background: 'var(--focus)', color: '#111a19' },
});

const highlights = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontWeight: '500' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.processingInstruction], color: 'var(--ink3)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink3)' },
  { tag: [tags.link, tags.url], color: 'var(--fallback)' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
]);

export const editorTheme = [looks, syntaxHighlighting(highlights)];
