import './trusted-types.ts';
import '@mantine/core/styles.layer.css';
import '#ui/theme/fonts.css';
import '#ui/theme/tokens.css';
import '#ui/theme/base.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { openApp } from '#app/open-app.ts';
import { readInWorker } from '#app/read-in-worker.ts';
import { pickHost } from '#host/pick-host.ts';
import { CannotOpen } from '#ui/cannot-open.tsx';
import { Root } from '#ui/root.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

const host = pickHost();
try {
  root.render(<Root app={await openApp(host, { read: (files) => readInWorker({ name: '', files }) })} nonce={nonce} />);
} catch (error) {
  root.render(<CannotOpen error={error} />);
}
