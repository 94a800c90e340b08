/** The worker in which every single failure is worked out, so that the window answers on a map of 10,000 components. */
import type { WithoutPlan } from '#domain/impact/without.ts';
import { workOutWithout } from './work-out-without.ts';

self.addEventListener('message', ({ data }: MessageEvent<WithoutPlan>) => self.postMessage(workOutWithout(data)));
