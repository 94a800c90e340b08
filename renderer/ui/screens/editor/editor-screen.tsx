import { Link, useSearchParams } from 'react-router';
import { places } from '../../places.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { Editor } from './editor.tsx';
import { useOpenedText } from './use-edited-file.ts';

/** Writing a file of the plan: its text, how it reads, and whether it can be trusted. */
export function EditorScreen() {
  const [search] = useSearchParams();
  const path = search.get('path') ?? 'plan.yaml';
  const line = Number(search.get('line') ?? '');
  // The key: another file is another screen, and never sees the text of the one before.
  return <Opened key={path} path={path} line={Number.isInteger(line) && line > 0 ? line : null} />;
}

function Opened({ path, line }: { readonly path: string; readonly line: number | null }) {
  const words = useWords().editor;
  const opened = useOpenedText(path);
  if (opened === undefined) return <Whereabouts title={words.loading} />;
  if (opened === null) {
    return (
      <Whereabouts title={words.missing(path)} next={words.missingNext}>
        <Link to={places.written()}>{words.toList}</Link>
      </Whereabouts>
    );
  }
  return <Editor path={path} opened={opened} line={line} />;
}
