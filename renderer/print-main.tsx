import './trusted-types.ts';
import '#ui/theme/fonts.css';
import '#ui/print/print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { printJobSchema } from '#domain/binder/print-job-schema.ts';
import { onNextPass, type Pass, receivePass, sayThatItStands } from '#ui/print/order.ts';
import { needsPageNumbers } from '#ui/print/page-labels.ts';
import { PrintDocument } from '#ui/print/print-document.tsx';
import { settled } from '#ui/print/settled.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const element = document.getElementById('root');
if (element === null) throw new Error('print.html has no #root');

const place = element;
const root = createRoot(place);
await show(await receivePass());
onNextPass((pass) => void show(pass));

async function show(pass: Pass): Promise<void> {
  const job = printJobSchema.parse(JSON.parse(pass.job));
  document.title = job.title;
  document.documentElement.lang = job.language;
  flushSync(() => root.render(<PrintDocument job={job} pageOf={pass.pageOf} pages={pass.pages} nonce={nonce} />));
  await settled(place);
  await sayThatItStands({ needsPageNumbers: needsPageNumbers(job) });
}
