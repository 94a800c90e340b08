/** Neither Chrome nor Edge nor Chromium is installed where HOLDFAST_BROWSER or the system says. */
export class NoBrowserError extends Error {
  readonly code = 'no-browser';
  constructor() {
    super('no Chrome, Edge or Chromium found');
    this.name = 'NoBrowserError';
  }
}
