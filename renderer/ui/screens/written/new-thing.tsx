import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { newFromTemplate } from '#app/edit-things.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { kindOfTemplate, TEMPLATE_NAMES, type TemplateName } from '#domain/editing/templates.ts';
import type { Kind } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './written-screen.module.css';

/** Makes a new thing of `kind` from a template, and opens its text. */
export function NewThing({ kind }: { readonly kind: Kind }) {
  const words = useWords().editor;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button look="primary" onClick={() => setOpen(true)} aria-expanded={false}>
        {words.newThing}
      </Button>
    );
  }
  return <NewForm key={kind} kind={kind} onCancel={() => setOpen(false)} />;
}

function NewForm({ kind, onCancel }: { readonly kind: Kind; readonly onCancel: () => void }) {
  const app = useApp();
  const words = useWords().editor;
  const language = useLanguage();
  const navigate = useNavigate();
  const { person } = useSettings();
  const [title, setTitle] = useState('');
  const names = TEMPLATE_NAMES.filter((one) => kindOfTemplate(one) === kind);
  const [template, setTemplate] = useState<TemplateName>(names[0] ?? kind);
  const [isRefused, setRefused] = useState(false);
  const [field, choice] = [useId(), useId()];
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    const author = { by: person?.by ?? app.info.deviceName };
    try {
      const path = await newFromTemplate(app, author, {
        name: words.changed.made(title),
        template,
        title: title.trim(),
        language,
      });
      await navigate(places.edit(path));
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      setRefused(true);
    }
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void make(event)}>
      <label htmlFor={field}>{words.newTitle}</label>
      <input
        id={field}
        value={title}
        ref={focusOnce}
        required
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
      />
      {names.length > 1 && (
        <>
          <label htmlFor={choice}>{words.newWhat}</label>
          <select
            id={choice}
            value={template}
            onChange={(event) => setTemplate(names.find((one) => one === event.target.value) ?? kind)}
          >
            {names.map((one) => (
              <option key={one} value={one}>
                {words.templates[one]}
              </option>
            ))}
          </select>
        </>
      )}
      <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
        {words.make}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
      {isRefused && (
        <p role="alert" className={styles['refused']}>
          {words.refused}
        </p>
      )}
    </form>
  );
}
