/** The worker in which every single failure is worked out, so that the window answers on a map of 10,000 components. */
import { outsideOurHands, type WithoutPlan, withoutEach } from '#domain/impact/without.ts';

self.addEventListener('message', ({ data }: MessageEvent<WithoutPlan>) =>
  self.postMessage(withoutEach(data, outsideOurHands(data))),
);
