import { whyNotOpen } from '#app/open-app.ts';
import styles from './cannot-open.module.css';
import { wordsIn } from './words/words.ts';

/** What is shown when the database cannot be opened at all: what happened, what still works, what to do; in both languages. */
export function CannotOpen({ error }: { readonly error: unknown }) {
  const why = whyNotOpen(error);
  return (
    <main className={styles['page']}>
      {(['en', 'fr'] as const).map((language) => {
        const words = wordsIn(language).cannotOpen;
        return (
          <section key={language} lang={language} role="alert">
            <h1>{words.title}</h1>
            <p>{words[why]}</p>
            <p>{words.safe}</p>
            <p>{words.next}</p>
          </section>
        );
      })}
      <pre>{String(error)}</pre>
    </main>
  );
}
