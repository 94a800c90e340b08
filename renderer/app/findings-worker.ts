/** The worker in which spares and fallbacks are looked through, so that no screen waits for it. */
import { type FindingsPlan, workOutFindings } from './work-out-findings.ts';

self.addEventListener('message', ({ data }: MessageEvent<FindingsPlan>) => self.postMessage(workOutFindings(data)));
